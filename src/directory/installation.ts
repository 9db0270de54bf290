import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import { literal, query, read, segment, write } from './call.ts';
import { failure, failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import type { Optional } from './optional.ts';
import { bodyOf } from './pages.ts';
import { isHeld, type Permission } from './permissions.ts';
import { isOk } from './reply.ts';

/** Our own app in Teams, installed for people. Source: learn.microsoft.com, "Proactively install your bot for users". */
export interface Installation {
  /** Whether it may be tried, by what our token says; where that says nothing, until Graph has refused it. */
  mayInstall(): Promise<boolean>;
  /**
   * Installs the app for somebody; who has it already is no error. `app`: the manifest's id. `colleague`: somebody who
   * has it, so that the catalogue need not be read. Throws DirectoryError; with `retryAfterMs` it may work later.
   */
  install(app: string, person: ObjectId, colleague?: ObjectId): Promise<void>;
  /** Whether the organisation's catalogue has an app of this id. Throws DirectoryError. */
  isInCatalogue(app: string): Promise<boolean>;
}

const INSTALL: Permission = 'TeamsAppInstallation.ReadWriteSelfForUser.All';
const CATALOGUE: Permission = 'AppCatalog.Read.All';
const WHAT = 'installing';

const List = <T extends z.ZodType>(of: T) => z.object({ value: z.array(of) });
const Catalogue = List(z.object({ id: z.string(), distributionMethod: z.string().nullish() }));
const Installed = List(z.object({ teamsApp: z.object({ id: z.string() }) }));

export function installation(
  graph: Graph,
  { granted, optional, references }: InstallationSettings,
): Installation {
  /** Graph's own id of an app, by the manifest's. */
  const known = new Map<string, string>();

  /** What our installing permission lets us read as well: our own app, where a colleague has it. */
  async function fromColleague(app: string, colleague: ObjectId): Promise<string | undefined> {
    const options = { $expand: 'teamsApp', $filter: `teamsApp/externalId eq ${literal(app)}` };
    const call = read(`/users/${segment(colleague)}/teamwork/installedApps${query(options)}`, INSTALL);
    const reply = await graph.send(call);
    if (reply.status === 403) optional.heard(WHAT, call, reply);
    if (reply.status === 404) return undefined;
    if (!isOk(reply)) throw failureOf(call, reply, graph.now());
    return bodyOf(Installed, reply, call).value[0]?.teamsApp.id;
  }

  async function fromCatalogue(app: string): Promise<string | undefined> {
    const held = await granted();
    if (held !== undefined && !isHeld(CATALOGUE, held))
      throw failure('permission-missing', { permission: CATALOGUE });
    const call = read(
      `/appCatalogs/teamsApps${query({ $filter: `externalId eq ${literal(app)}` })}`,
      CATALOGUE,
    );
    const { value } = bodyOf(Catalogue, await graph.expect(call), call);
    return (value.find(({ distributionMethod }) => distributionMethod === 'organization') ?? value[0])?.id;
  }

  async function idOf(app: string, colleague: ObjectId | undefined): Promise<string> {
    const found =
      known.get(app) ??
      (colleague === undefined ? undefined : await fromColleague(app, colleague)) ??
      (await fromCatalogue(app));
    if (found === undefined) throw failure('not-found', { message: `Teams’ catalogue has no app ${app}` });
    known.set(app, found);
    return found;
  }

  return {
    isInCatalogue: async (app) => (await fromCatalogue(app)) !== undefined,
    async mayInstall() {
      const held = await granted();
      return held === undefined ? optional.mayAsk(WHAT) : isHeld(INSTALL, held);
    },
    async install(app, person, colleague) {
      const id = await idOf(app, colleague);
      const body = { 'teamsApp@odata.bind': `${references}/v1.0/appCatalogs/teamsApps/${segment(id)}` };
      const call = write('POST', `/users/${segment(person)}/teamwork/installedApps`, body, INSTALL);
      const reply = await graph.send(call);
      if (isOk(reply) || reply.status === 409) return;
      // An app that was taken from the catalogue and uploaded again has another id.
      if (reply.status === 404) known.delete(app);
      const failed = failureOf(call, reply, graph.now());
      if (failed.code === 'permission-missing') optional.heard(WHAT, call, reply);
      throw failed;
    },
  };
}

interface InstallationSettings {
  /** What our token says that we may do; undefined where it does not say. */
  readonly granted: () => Promise<ReadonlySet<string> | undefined>;
  readonly optional: Optional;
  readonly references: string;
}
