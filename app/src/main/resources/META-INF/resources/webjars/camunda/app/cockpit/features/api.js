/** Talks to Liaison's own API; the token against forged requests comes with each read. */
const appRoot = document.querySelector('base').getAttribute('app-root');
const FEATURES = `${appRoot.replace(/\/camunda$/, '')}/api/support/features`;
const TOKEN = 'X-CSRF-TOKEN';

let token = '';

/** What a call that failed has to say; `fields` has words for single fields, `final`: trying again is no use. */
export class Failure extends Error {
  constructor(message, fields = {}, final = false) {
    super(message);
    this.fields = fields;
    this.final = final;
  }
}

export async function organizations() {
  const response = await call(FEATURES, {});
  token = response.headers.get(TOKEN);
  return (await response.json()).organizations;
}

/** Switches a feature; answers with its new row. */
export async function change(organization, feature, enabled, reason) {
  const response = await call(`${FEATURES}/${organization.id}/${feature.feature}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', [TOKEN]: token},
    body: JSON.stringify({enabled, reason}),
  });
  return response.json();
}

async function call(address, options) {
  let response;
  try {
    response = await fetch(address, {...options, headers: {Accept: 'application/json', ...options.headers}});
  } catch {
    throw new Failure('Liaison does not answer. Check the connection and try again.');
  }
  if (!response.ok) {
    throw await failure(response);
  }
  return response;
}

async function failure(response) {
  if (response.status === 401) {
    return new Failure('Your session is over. Sign in again.');
  }
  if (response.status === 403) {
    return new Failure('Only support may see and switch features.', {}, true);
  }
  const body = await response.json().catch(() => ({}));
  return new Failure(body.message || `Liaison answered with ${response.status}.`, body.errors);
}
