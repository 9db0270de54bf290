// What somebody presses stays under their hand: a button that is replaced or moves between down and up is not clicked.
const PRESSED = 'button, a, summary, label, [role="button"]';

/** @param {HTMLElement} around what stays as it is while something in it is being pressed */
export function createHand(around) {
  let holds = false;
  /** @type {(() => void)[]} */
  let later = [];

  function release() {
    holds = false;
    const acts = later;
    later = [];
    for (const act of acts) act();
  }
  around.addEventListener('pointerdown', ({ button, target }) => {
    holds = button === 0 && target.closest(PRESSED) !== null;
  });
  // The click itself comes after the pointer is up.
  for (const end of ['pointerup', 'pointercancel', 'blur']) addEventListener(end, () => setTimeout(release));

  return {
    /** Does it now, or as soon as nothing is pressed any more; all in order. */
    spares(act) {
      if (holds) later.push(act);
      else act();
    },
  };
}
