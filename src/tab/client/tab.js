// Asks Teams who looks, and shows what Usher answers; the section that is meant stands after # in the address.
(() => {
  const { app, authentication } = window.microsoftTeams;
  const root = document.documentElement;
  const main = document.querySelector('#section');
  const nav = document.querySelector('#sections');
  const status = document.querySelector('#status');
  // Teams itself is known to its library; whoever else may frame the page is named by origin.
  const hosts = document.currentScript.dataset.hosts.split(' ').filter((host) => host.startsWith('http:'));
  /** @param {'loading' | 'outside' | 'away' | 'unknown'} name */
  const template = (name) => document.querySelector(`template#${name}`).content.cloneNode(true);

  let locale = navigator.language;
  /** The newest look; what an earlier one brings is dropped. */
  let latest = 0;

  function wanted() {
    const [name, query = ''] = location.hash.slice(1).split('?');
    const link = [...nav.children].find(({ hash }) => hash === `#${name}`) ?? nav.firstElementChild;
    return { name: link.hash.slice(1), query: new URLSearchParams(query) };
  }

  function show(...nodes) {
    status.replaceChildren();
    main.replaceChildren(...nodes);
    main.removeAttribute('aria-busy');
  }

  /** @param {boolean} moves whether somebody went there, so that the focus goes along */
  async function look(moves) {
    const { name, query } = wanted();
    latest += 1;
    const mine = latest;
    for (const link of nav.children) {
      if (link.hash === `#${name}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    main.setAttribute('aria-busy', 'true');
    status.replaceChildren(template('loading'));
    query.set('locale', locale);
    query.set('zone', Intl.DateTimeFormat().resolvedOptions().timeZone);
    let token;
    try {
      token = await authentication.getAuthToken();
    } catch {
      if (mine === latest) show(template('unknown'));
      return;
    }
    try {
      const response = await fetch(`/tab/${name}?${query}`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      const text = await response.text();
      if (mine !== latest) return;
      const answered = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
      if (!answered) throw new Error(`answered ${response.status}`);
      const shown = document.createElement('template');
      shown.innerHTML = text;
      root.lang = response.headers.get('Content-Language') ?? root.lang;
      show(shown.content);
    } catch {
      if (mine !== latest) return;
      show(template('away'));
    }
    if (moves) main.querySelector('h1')?.focus();
  }

  addEventListener('hashchange', () => look(true));
  main.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = new URLSearchParams(new FormData(event.target));
    const before = location.hash;
    location.hash = `${event.target.dataset.section}?${query}`;
    if (location.hash === before) look(true);
  });
  main.addEventListener('click', (event) => {
    if (event.target.closest('[data-again]')) look(true);
    const link = event.target.closest('a[href^="https:"]');
    if (!link) return;
    event.preventDefault();
    app.openLink(link.href).catch(() => undefined);
  });

  async function start() {
    main.replaceChildren();
    try {
      await app.initialize(hosts);
      const context = await app.getContext();
      root.dataset.theme = context.app.theme;
      locale = context.app.locale || locale;
      app.registerOnThemeChangeHandler((theme) => {
        root.dataset.theme = theme;
      });
    } catch {
      show(template('outside'));
      return;
    }
    nav.hidden = false;
    await look(false);
    app.notifySuccess();
    root.dataset.ready = 'true';
  }
  start();
})();
