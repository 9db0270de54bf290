import { DIALS, KINDS } from './words.js';

/** What the address says of faults, as an object of texts: `{ graph: '10', kinds: 'lost.hang' }`. */
export const parse = (text) =>
  Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map((one) => one.split(':')),
  );

export const write = (faults) =>
  Object.entries(faults)
    .map(([name, value]) => `${name}:${value}`)
    .join(',');

/** The dials and switches; `turned` is told what somebody wants instead, by its name. */
export async function drawFaults(turned) {
  const { dials, kinds } = await (await fetch('/dials.json')).json();
  const inputs = {};
  for (const [name, most] of Object.entries(dials)) {
    const [dial, label, output, input] = ['div', 'label', 'output', 'input'].map((tag) =>
      document.createElement(tag),
    );
    const [said, means] = DIALS[name];
    dial.className = 'dial';
    // Named: inside a label, the output would be what it labels.
    label.htmlFor = `dial-${name}`;
    label.textContent = said;
    Object.assign(input, {
      id: label.htmlFor,
      type: 'range',
      min: 0,
      max: most,
      step: most > 100 ? 20 : 1,
      name,
    });
    dial.append(label, output, input);
    const say = () => {
      output.textContent = means(input.value);
      input.setAttribute('aria-valuetext', output.textContent);
    };
    input.addEventListener('input', say);
    input.addEventListener('change', () => turned(name, input.value));
    inputs[name] = (value, isSaid) => {
      input.value = value;
      dial.classList.toggle('said', isSaid);
      say();
    };
    document.getElementById('dials').append(dial);
  }
  const boxes = kinds.map((kind) => {
    const [label, box] = ['label', 'input'].map((tag) => document.createElement(tag));
    Object.assign(box, { type: 'checkbox', name: 'kinds', value: kind });
    box.addEventListener('change', () =>
      turned('kinds', boxes.flatMap((one) => (one.checked ? [one.value] : [])).join('.')),
    );
    label.append(box, ` ${KINDS[kind]}`);
    document.getElementById('kinds').append(label);
    return box;
  });
  /** Puts all of them where a life has them; `said`: those that the address names. */
  return (faults, said) => {
    for (const [name, put] of Object.entries(inputs)) put(faults[name], name in said);
    for (const box of boxes) box.checked = faults.kinds.includes(box.value);
  };
}
