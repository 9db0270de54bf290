// The sandbox's clock: what day it is in there, and the buttons that turn it.
import { turnClock } from './api.js';

const written = (at) => new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });

/** @param {number} now in milliseconds since 1970 */
export function startClock(now) {
  const box = document.querySelector('#clock');
  const shown = box.querySelector('time');
  const said = box.querySelector('[role="status"]');
  const buttons = [...box.querySelectorAll('button')];
  let ahead = now - Date.now();

  function draw() {
    const at = Date.now() + ahead;
    shown.dateTime = new Date(at).toISOString();
    shown.textContent = written(at);
  }
  setInterval(draw, 30_000);
  draw();

  for (const button of buttons)
    button.addEventListener('click', async () => {
      for (const one of buttons) one.disabled = true;
      said.textContent = '';
      said.textContent = (await turnClock(button.dataset.turn)) ?? '';
      for (const one of buttons) one.disabled = false;
      button.focus();
    });

  return {
    /** @param {number} at what time it is in there now */
    set(at) {
      ahead = at - Date.now();
      draw();
    },
  };
}
