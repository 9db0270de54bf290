// Light or dark: as the address says, else as chosen before, else as the system is.
import { icon } from './dom.js';

const KEY = 'usher-sandbox-theme';

export function startTheme() {
  const button = document.querySelector('#theme');
  const root = document.documentElement;
  const set = (theme) => {
    root.dataset.theme = theme;
    const other = theme === 'dark' ? 'light' : 'dark';
    button.replaceChildren(icon(other));
    button.setAttribute('aria-label', `Switch to ${other} colours`);
    button.title = `Switch to ${other} colours`;
  };
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem(KEY);
  set(chosen ?? (system.matches ? 'dark' : 'light'));
  if (chosen === null) system.addEventListener('change', () => set(system.matches ? 'dark' : 'light'));
  button.addEventListener('click', () => {
    set(root.dataset.theme === 'dark' ? 'light' : 'dark');
    localStorage.setItem(KEY, root.dataset.theme);
  });
}
