import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf } from './connector.ts';
import { LocalIssuer } from './issuer.ts';
import { catalogue, Usher, type Who } from './usher.ts';

/** A chat of two people, in which the bot is not. */
export const BETWEEN = {
  id: '19:mara_alex@unq.gbl.spaces',
  conversationType: 'personal',
  tenantId: TENANT.id,
};

export interface ComposeAnswer {
  readonly status: number;
  readonly body: {
    readonly composeExtension?: {
      readonly type: string;
      readonly text?: string;
      readonly attachmentLayout?: string;
      readonly attachments?: readonly {
        readonly contentType: string;
        readonly content: unknown;
        readonly preview: { readonly contentType: string; readonly content: { title: string; text: string } };
      }[];
    };
    readonly task?: { readonly type: string; readonly value: unknown };
  };
}

const CATALOG = `
resources:
  - { id: portal, name: Partner portal, grants: [{ group: ${GROUPS.portal.id} }] }
  - id: reports
    name: Report studio
    grants: [{ group: ${GROUPS.reports.id} }]
    justification: required
    domains: { deny: [rival.example] }
    questions: [{ id: project, ask: Which project is it for?, required: true }]
`;

/** With authentication on, and everybody known by a message of theirs. */
export async function startCompose(): Promise<{ readonly usher: Usher; readonly stop: () => Promise<void> }> {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const issuer = await new LocalIssuer().start();
  const usher = await new Usher({
    ...issuer.settings(),
    BOT_TENANT_ID: TENANT.id,
    ...catalogue(CATALOG),
  }).start();
  usher.authorization = () => `Bearer ${issuer.token(usher.connector.serviceUrl)}`;
  for (const who of ['mara', 'alex', 'iris'] as const) await usher.says(who, 'hello');
  return {
    usher,
    async stop() {
      await usher.stop();
      await issuer.stop();
    },
  };
}

/** The compose box of somebody, by its invokes. */
export function composeBox(usher: () => Usher) {
  const invoke = async (who: Who, name: string, value: unknown, more: Record<string, unknown> = {}) =>
    (await usher().post(
      usher().activity(who, {
        type: 'invoke',
        name: `composeExtension/${name}`,
        value,
        conversation: BETWEEN,
        ...more,
      }),
    )) as ComposeAnswer;
  const search = (who: Who, text: string, more: Record<string, unknown> = {}) =>
    invoke(
      who,
      'query',
      {
        commandId: 'findPartner',
        parameters: [text === '' ? { name: 'initialRun', value: 'true' } : { name: 'partner', value: text }],
        queryOptions: { skip: 0, count: 25 },
      },
      more,
    );
  const open = (who: Who, content?: string, more: Record<string, unknown> = {}) =>
    invoke(
      who,
      'fetchTask',
      content === undefined
        ? { commandId: 'invite', commandContext: 'compose' }
        : {
            commandId: 'invite',
            commandContext: 'message',
            messagePayload: { id: '1', body: { contentType: 'html', content } },
          },
      more,
    );
  const submit = (who: Who, data: unknown, more: Record<string, unknown> = {}) =>
    invoke(who, 'submitAction', { commandId: 'invite', commandContext: 'compose', data }, more);

  return { invoke, search, open, submit };
}

/** What the results are called. */
export const titles = ({ body }: ComposeAnswer) =>
  body.composeExtension?.attachments?.map(({ preview }) => preview.content.title) ?? [];
/** The sentence that came instead of results, or at the end of a dialog. */
export const said = ({ body }: ComposeAnswer) => body.composeExtension?.text ?? body.task?.value;
interface Dialog {
  readonly card: { readonly content: { readonly actions: readonly { type: string; data: object }[] } };
}
/** The card in the dialog, and the data of its button. */
export function dialog({ status, body }: ComposeAnswer): { card: unknown; data: Record<string, unknown> } {
  expect(status).toBe(200);
  expect(body.task).toMatchObject({
    type: 'continue',
    value: { title: 'Usher', card: { contentType: 'application/vnd.microsoft.card.adaptive' } },
  });
  const { content } = (body.task as { value: Dialog }).value.card;
  expect(content.actions.map(({ type }) => type)).toEqual(['Action.Submit']);
  expect(buttonsOf(content)).toEqual([]);
  return { card: content, data: { ...content.actions[0]?.data } };
}
