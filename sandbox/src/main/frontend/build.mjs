// Installs what is locked, bundles the pages and the check of cards, and copies Microsoft's schemas of app manifests; does nothing when
// all that is newer than what it is made of.
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, statSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(here, process.argv[2]);
const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;
const time = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const lock = join(here, 'package-lock.json');
if (time(join(here, 'node_modules/.package-lock.json')) < time(lock)) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], {cwd: here, stdio: 'inherit'});
}
const sources = ['src', 'public', 'build.mjs', 'package-lock.json'].map((name) => newest(join(here, name)));
const cardCheck = resolve(out, '../teams/check-cards.mjs');
if (Math.min(time(join(out, 'main.js')), time(cardCheck)) < Math.max(...sources)) {
  mkdirSync(out, {recursive: true});
  const {build} = await import('esbuild');
  await build({
    entryPoints: [join(here, 'src/main.jsx')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: {'process.env.NODE_ENV': '"production"'},
    legalComments: 'none',
    logLevel: 'warning',
    outdir: out,
  });
  await build({
    entryPoints: [join(here, 'src/check/cards.mjs')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
    outfile: cardCheck,
  });
  cpSync(join(here, 'public'), out, {recursive: true});
}
for (const version of ['1.17', '1.19', '1.20', '1.21', '1.22']) {
  const from = join(here, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams', `v${version}`, 'MicrosoftTeams.schema.json');
  const to = resolve(out, '../teams', `manifest-${version}.json`);
  if (time(to) < time(lock)) cpSync(from, to);
}
