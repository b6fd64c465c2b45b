// Is Liaison there, and do the vendors in a box and Liaison understand each other with the settings of bin/demo?
const liaison = `http://localhost:${process.env.PORT}`;
const box = `http://localhost:${process.env.SANDBOX_PORT}`;
const somebody = {tenant: 'northwind.example', email: 'ingrid.solheim@northwind.example'};

async function until(what, seconds, look) {
  const end = Date.now() + seconds * 1000;
  let last = 'nothing yet';
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found) return found;
    } catch (failure) {
      last = failure.cause?.message ?? failure.message;
    }
    await new Promise((soon) => setTimeout(soon, 300));
  }
  throw new Error(`${what}: not within ${seconds} s (${last})`);
}

async function post(path, body) {
  const answer = await fetch(box + path, {method: 'POST', body: JSON.stringify(body)});
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

await until('Liaison is up', 120, async () => (await (await fetch(`${liaison}/login`)).text()).includes('Sign in'));

const challenge = JSON.stringify({type: 'url_verification', challenge: 'are you there'});
const slack = await post('/_control/slack/raw', {to: 'event', body: challenge});
if (slack.status !== 200 || !slack.body.includes('are you there')) throw new Error(`Slack got ${JSON.stringify(slack)}`);

await post('/_control/teams/install', somebody);
await until('Liaison answers in Teams', 30, async () => {
  const chats = await fetch(`${box}/_control/teams/chats?${new URLSearchParams(somebody)}`);
  return JSON.stringify(await chats.json()).includes('Thank you for installing Liaison');
});
console.log('The demo starts, and Slack and Teams talk to it.');
