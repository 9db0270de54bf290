// Elements in one line each, and the few drawings that the page needs.

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] `on…` are listeners; false and undefined are left out
 * @param {...(Node | string | false | undefined)} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

const PATHS = {
  send: 'M3 3.5 17.5 10 3 16.5l2-6.5zM5 10h6',
  attach: 'm13.5 6-6 6a1.5 1.5 0 0 0 2 2l6.3-6.2a3 3 0 0 0-4.3-4.3L5 10a4.6 4.6 0 0 0 6.500 6.500l5-5',
  close: 'm5 5 10 10M15 5 5 15',
  file: 'M5 2.500h6.500L15.500 6.500v11h-10.500zM11 2.500v4.500h4.500',
  apps: 'M3.500 3.500h5v5h-5zM11.500 3.500h5v5h-5zM3.500 11.500h5v5h-5zM14 11.500v5M11.500 14h5',
  more: 'M5 10h.010M10 10h.010M15 10h.010',
  reply: 'M8 5 3.500 9.500 8 14M4 9.500h7.500a5 5 0 0 1 5 5v1',
  light:
    'M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM10 2v1.500M10 16.500V18M2 10h1.500M16.500 10H18M4.300 4.300l1.100 1.100M14.600 14.600l1.100 1.100M4.300 15.700l1.100-1.100M14.600 5.400l1.100-1.100',
  dark: 'M15.500 12.500A6.500 6.500 0 0 1 7.500 4.500a6.500 6.500 0 1 0 8 8z',
  sent: 'm6.500 10.200 2.400 2.400 4.800-5M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14z',
  sending: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14z',
};

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  const box = document.createElement('span');
  box.className = 'icon';
  box.setAttribute('aria-hidden', 'true');
  box.innerHTML = `<svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"><path d="${PATHS[name]}"/></svg>`;
  return box;
}

/** A round picture with initials; the bot and the channel have shapes of their own. */
export function avatar(key, name) {
  if (key === 'bot') return h('img', { class: 'avatar', src: '/chat/mark.svg', alt: '' });
  const initials =
    key === 'channel'
      ? '#'
      : name
          .split(' ')
          .map(([letter]) => letter)
          .join('');
  return h('span', { class: 'avatar', 'data-of': key, 'aria-hidden': 'true' }, initials);
}
