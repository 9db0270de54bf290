// What the page asks of the sandbox itself, beside the chat.

/**
 * @param {string} path below `/sandbox/`
 * @param {object} [body] is sent, where there is something to do
 * @returns {Promise<any>} undefined where the sandbox does not answer, or says no
 */
export async function ask(path, body) {
  const sent = body && {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  try {
    const response = await fetch(`/sandbox/${path}`, sent);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
