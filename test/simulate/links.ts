import type { Entra } from '../../src/sandbox/entra/index.ts';

interface Link {
  readonly address: string;
  readonly token: string;
  /** Microsoft's own address for it. */
  readonly opens: string;
  readonly mailed: boolean;
}

/** As much of Graph's answer to an invitation as is looked at. */
interface InvitationAnswer {
  readonly inviteRedeemUrl: string;
  readonly invitedUser: { readonly id: string };
}

/** Every link that Microsoft was told of, and whom it has reached. */
export class Links {
  readonly #tenant: Entra;
  readonly #all: Link[] = [];
  /** Messages with links that were handed to a sponsor. */
  readonly #handed: string[] = [];

  /** `invited`: told whom an invitation was for, and of its link. */
  constructor(tenant: Entra, invited: (account: string, token: string) => void) {
    this.#tenant = tenant;
    tenant.onExchange(({ method, path, requestBody, responseBody, status }) => {
      if (method !== 'POST' || !path.startsWith('/invitations') || status !== 201) return;
      const asked = requestBody as Readonly<Record<string, unknown>>;
      const { inviteRedeemUrl: opens, invitedUser } = responseBody as InvitationAnswer;
      const token = new URL(String(asked.inviteRedirectUrl)).searchParams.get('state');
      // Somebody else's.
      if (token === null) return;
      const address = String(asked.invitedUserEmailAddress);
      const mailed = asked.sendInvitationMessage === true;
      this.#all.push({ address, token, opens, mailed });
      invited(invitedUser.id, token);
    });
  }

  /** A message stands in somebody's chat. */
  said(text: string): void {
    if (text.includes('/redeem/')) this.#handed.push(text);
  }

  /** Tokens that reached the partner, by Microsoft's mail, by ours, or by a colleague who passed them on. */
  to(address: string): readonly string[] {
    const { mails } = this.#tenant;
    return this.#all.flatMap((one) => {
      if (one.address !== address) return [];
      const arrived =
        one.mailed ||
        mails.some(({ body }) => body?.content.includes(one.opens)) ||
        this.#handed.some((text) => text.includes(one.opens));
      return arrived ? [one.token] : [];
    });
  }

  /** Whether one of the tokens stands in a text. */
  standIn(text: string): boolean {
    return this.#all.some(({ token }) => text.includes(token));
  }
}
