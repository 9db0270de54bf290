// A newcomer's story in three steps. Each ticks itself off by what really happened, and helps with what is next.
import { h, icon } from '../dom.js';

const LINE = 'invite anna@partner.com to portal for 90 days';
const KEY = 'usher-sandbox-strip';

/** @param {{ reveal: (pane: string) => { write: (text: string) => void, element: HTMLElement }, next: () => void }} on */
export function startStrip({ reveal, next }) {
  const box = document.querySelector('#strip');
  const approver = () => document.querySelector('[data-pane="approver"]');
  let steps = { asked: false, decided: false, accepted: false };
  let drawn;

  const approve = () =>
    [...(approver()?.querySelectorAll('.ac-pushButton') ?? [])]
      .filter(({ disabled, textContent }) => !disabled && textContent === 'Approve')
      .at(-1);

  /** The button that is next is lit, however often its card is drawn anew. */
  function light() {
    const wanted = steps.asked && !steps.decided ? approve() : undefined;
    for (const lit of document.querySelectorAll('.lit')) if (lit !== wanted) lit.classList.remove('lit');
    wanted?.classList.add('lit');
  }
  new MutationObserver(light).observe(document.querySelector('#panes'), { childList: true, subtree: true });

  const button = (title, onclick) => h('button', { type: 'button', class: 'primary', onclick }, title);

  const kinds = () => [
    {
      title: 'Mara asks',
      text: 'One line is enough. Press Enter to send it.',
      done: steps.asked,
      help: () => button('Fill in the line', () => reveal('manager').write(LINE)),
    },
    {
      title: 'Alex approves',
      text: 'One click on the card that has come.',
      done: steps.decided,
      help: () =>
        button('Show the button', () => {
          reveal('approver');
          light();
          const found = approve();
          found?.scrollIntoView({ block: 'nearest' });
          found?.focus({ preventScroll: true });
        }),
    },
    {
      title: 'Anna accepts',
      text: 'Her mail is there. She opens it and accepts.',
      done: steps.accepted,
      help: () =>
        h('a', { class: 'primary', href: steps.mail, target: '_blank', rel: 'noopener' }, 'Open the mail'),
    },
  ];

  function draw() {
    light();
    const hidden = sessionStorage.getItem(KEY) === 'hidden';
    box.hidden = hidden;
    const now = JSON.stringify(steps);
    if (hidden || drawn === now) return;
    drawn = now;
    const had = box.contains(document.activeElement);
    const all = kinds();
    const current = all.findIndex(({ done }) => !done);
    const items = all.map(({ title, text, done, help }, at) =>
      h(
        'li',
        {
          class: done ? 'done' : at === current ? 'current' : 'later',
          'aria-current': at === current && 'step',
        },
        h('span', { class: 'tick', 'aria-hidden': 'true' }, done ? '✓' : String(at + 1)),
        h(
          'span',
          {},
          h('b', {}, title),
          done && h('span', { class: 'unseen' }, ', done'),
          h('small', {}, text),
        ),
        at === current && help(),
      ),
    );
    const end = h(
      'p',
      { role: 'status' },
      current < 0 && h('b', {}, 'Anna is in. '),
      current < 0 && 'Now turn the clock, or give Usher a bad day.',
    );
    const more = current < 0 && button('Bad days', next);
    const close = h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        title: 'Hide the three steps',
        'aria-label': 'Hide the three steps',
        onclick: hide,
      },
      icon('close'),
    );
    box.replaceChildren(h('ol', {}, ...items), ...[end, more, close].filter(Boolean));
    if (had) box.querySelector('.primary')?.focus();
  }

  function hide() {
    sessionStorage.setItem(KEY, 'hidden');
    draw();
    document.querySelector('[data-pane]:not([hidden]) textarea')?.focus();
  }

  return {
    show(next) {
      steps = next;
      draw();
    },
  };
}
