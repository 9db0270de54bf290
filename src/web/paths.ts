/** Where the forms of the link's page go. */
export const FORM_PATHS = [
  '/grant-access/renew',
  '/grant-access/leave',
  '/grant-access/terms',
  '/grant-access/help',
] as const;
type FormPath = (typeof FORM_PATHS)[number];

/** A button that does something, by itself: it sends the link's token and what stands in `fields`. */
export interface Form {
  readonly path: FormPath;
  readonly label: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** The one button that leads on. */
  readonly main?: true;
  /** Sent only where somebody has ticked it. */
  readonly tick?: { readonly name: string; readonly value: string; readonly label: string };
}

const PARTNER_PATHS = ['/grant-access', '/grant-access/logo', ...FORM_PATHS] as const;

/** The tab in Teams: the page, what it is made of, and its sections, which take a proof of who looks. */
export const TAB_ASSETS = ['/tab/tab.js', '/tab/tab.css', '/tab/teams.js'] as const;
export const TAB_SECTIONS = ['/tab/partners', '/tab/waiting', '/tab/help'] as const;
const TAB_PATHS = ['/tab', ...TAB_ASSETS, ...TAB_SECTIONS] as const;

export type Path =
  | '/'
  | '/api/messages'
  | (typeof PARTNER_PATHS)[number]
  | (typeof TAB_PATHS)[number]
  | '/healthz'
  | '/readyz'
  | '/metrics';
export type Method = 'GET' | 'HEAD' | 'POST';

/** Who asks: everybody, operators on a port of their own, or both where only this machine can. */
export type Face = 'public' | 'operators' | 'all';

export const PATHS: Readonly<Record<Face, readonly Path[]>> = {
  public: ['/', '/api/messages', ...PARTNER_PATHS, ...TAB_PATHS, '/healthz', '/readyz'],
  operators: ['/healthz', '/readyz', '/metrics'],
  all: ['/', '/api/messages', ...PARTNER_PATHS, ...TAB_PATHS, '/healthz', '/readyz', '/metrics'],
};

/** Which methods each path takes. Whatever else is asked never reaches restify's router or its own answers. */
export const METHODS: Readonly<Record<Path, readonly Method[]>> = {
  '/': ['GET', 'HEAD'],
  '/api/messages': ['POST'],
  '/grant-access': ['GET', 'HEAD'],
  '/grant-access/logo': ['GET', 'HEAD'],
  '/grant-access/renew': ['POST'],
  '/grant-access/leave': ['POST'],
  '/grant-access/help': ['POST'],
  '/grant-access/terms': ['POST'],
  '/tab': ['GET', 'HEAD'],
  '/tab/tab.js': ['GET', 'HEAD'],
  '/tab/tab.css': ['GET', 'HEAD'],
  '/tab/teams.js': ['GET', 'HEAD'],
  '/tab/partners': ['GET', 'HEAD'],
  '/tab/waiting': ['GET', 'HEAD'],
  '/tab/help': ['GET', 'HEAD'],
  '/healthz': ['GET', 'HEAD'],
  '/readyz': ['GET', 'HEAD'],
  '/metrics': ['GET', 'HEAD'],
};

/** Whether a person's browser asks, who is to read a page whatever comes of it. */
export const isForPartners = (path: string): boolean => PARTNER_PATHS.some((one) => one === path);

export const isOfTab = (path: Path): boolean => TAB_PATHS.some((one) => one === path);
