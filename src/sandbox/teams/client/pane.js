// One conversation: its messages in order, and where somebody writes.
import { createClicks } from './clicks.js';
import { createComposer } from './composer.js';
import { avatar, h, icon } from './dom.js';
import { createHand } from './hand.js';
import { drawMessage } from './message.js';
import { createTab } from './tab.js';

export function createPane(kind, state, on) {
  const isChannel = kind.key === state.channel.key;
  const log = h('div', { class: 'log', role: 'log', tabindex: 0, 'aria-label': `Messages, ${kind.name}` });
  const dots = h(
    'div',
    { class: 'typing', hidden: true, role: 'status' },
    'Usher is typing',
    h('i'),
    h('i'),
    h('i'),
  );
  const composer = createComposer(kind, state, { writer: () => redraw() });
  const title = h('h2', {}, isChannel ? kind.name : 'Usher');
  const under = isChannel ? 'Team channel; everybody reads it' : `${kind.name}, ${kind.part}`;
  const tab = !isChannel && state.tab && createTab(kind, state, composer.write);
  const element = h(
    'section',
    { 'aria-label': kind.name, 'data-pane': kind.key },
    h(
      'div',
      { class: 'pane-head' },
      avatar(kind.key, kind.name),
      h('div', {}, title, h('p', {}, under)),
      tab?.buttons,
    ),
    log,
    dots,
    composer.element,
    tab?.element,
  );

  /** @type {Map<string, { message: object, drawn: string, row: HTMLElement }>} */
  const rows = new Map();
  let visible = false;
  let typingEnds;

  const seat = () => state.seats.find(({ key }) => key === (isChannel ? composer.writer() : kind.key));
  const clicks = createClicks({ pane: kind.key, seat, redraw: (id) => redraw(id) });

  const hand = createHand(element);
  const redraw = (only) =>
    hand.spares(() => {
      for (const [id, entry] of rows) if (only === undefined || only === id) place(entry.message);
    });

  const drawingOf = (message) => {
    const mine = Object.entries(message.views).filter(([view]) => view.startsWith(`${seat().key}:`));
    return JSON.stringify([
      { ...message, views: 0 },
      mine,
      isChannel && seat().key,
      clicks.stateOf(message.id),
    ]);
  };

  function place(message) {
    const drawn = drawingOf(message);
    const before = rows.get(message.id);
    if (before?.drawn === drawn) {
      before.message = message;
      return;
    }
    const row = drawMessage(message, { seat: seat(), isChannel, clicks, commands: state.commands });
    rows.set(message.id, { message, drawn, row });
    if (before) {
      const { activeElement } = document;
      // Whoever writes elsewhere by now goes on there.
      const focused =
        before.row.contains(activeElement) ||
        (clicks.returnsTo(message.id) && activeElement === document.body);
      before.row.replaceWith(row);
      if (focused) row.querySelector('.card')?.focus({ preventScroll: true });
      // What a click was answered with stands at the end of its card.
      if (focused) (row.querySelector('.note') ?? row).scrollIntoView({ block: 'nearest' });
    } else {
      const home = homeOf(message);
      if (!isChannel) separateDays(message.at);
      home.append(row);
    }
    // The first of several by one author says who it is.
    const previous = row.previousElementSibling;
    row.classList.toggle('follows', previous?.dataset.from === row.dataset.from && !isChannel);
    if (visible) clicks.refresh(message);
  }

  /** Where a day begins after another one; the clock may have been turned in between. */
  function separateDays(at) {
    const before = log.querySelector('.message:last-child time')?.dateTime;
    const day = new Date(at).toDateString();
    if (before === undefined || new Date(before).toDateString() === day) return;
    const text = new Date(at).toLocaleDateString([], {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    log.append(h('p', { class: 'day' }, text));
  }

  /** In the channel each message begins a thread, and answers stand in it. */
  function homeOf(message) {
    if (!isChannel) return log;
    const root = message.root ?? message.id;
    const there = log.querySelector(`[data-thread="${CSS.escape(root)}"] .in-thread`);
    if (there) return there;
    const reply = h(
      'button',
      { type: 'button', class: 'quiet', onclick: () => composer.replyTo(root) },
      icon('reply'),
      'Reply',
    );
    const inside = h('div', { class: 'in-thread' });
    log.append(h('article', { class: 'thread', 'data-thread': root }, inside, reply));
    return inside;
  }

  const EDGE = 160;
  /** True until somebody scrolls up to read. */
  let follows = true;
  /** How it was when it was scrolled to the end: where it moves by itself, what is in it or around it has changed. */
  let atEnd = '';
  let scrolledTo = 0;
  const measures = () => `${log.scrollHeight} ${log.clientHeight}`;

  /** To the newest message, or to its beginning where it is higher than what can be seen. */
  function toEnd() {
    log.scrollTop = log.scrollHeight;
    const newest = [...rows.values()].at(-1)?.row;
    const { top, height } = newest?.getBoundingClientRect() ?? { top: 0, height: 0 };
    if (height > log.clientHeight) log.scrollTop += top - log.getBoundingClientRect().top - 8;
    atEnd = measures();
    scrolledTo = log.scrollTop;
    follows = true;
  }
  log.addEventListener('scroll', () => {
    if (Math.abs(log.scrollTop - scrolledTo) <= 2) return;
    const isNear = log.scrollHeight - log.scrollTop - log.clientHeight < EDGE;
    if (isNear) follows = true;
    else if (measures() === atEnd) follows = false;
  });
  // What stands around the messages comes and goes; the newest stays in sight.
  new ResizeObserver(() => visible && follows && toEnd()).observe(log);

  function put(message) {
    const isNew = !rows.has(message.id);
    place(message);
    if (message.from === 'bot') dots.hidden = true;
    if (isNew) composer.offer(message.from === 'bot' ? message.chips : []);
    if (isNew && message.from === 'bot') on.unread();
    if (follows || (isNew && message.from !== 'bot')) toEnd();
  }

  function typing() {
    dots.hidden = false;
    clearTimeout(typingEnds);
    typingEnds = setTimeout(() => {
      dots.hidden = true;
    }, 8000);
  }

  return {
    element,
    write: composer.write,
    put: (message) => hand.spares(() => put(message)),
    typing: () => hand.spares(typing),
    show(is) {
      const appears = is && !visible;
      visible = is;
      element.hidden = !is;
      if (!appears) return;
      for (const { message } of rows.values()) clicks.refresh(message);
      toEnd();
    },
  };
}
