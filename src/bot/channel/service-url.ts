const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/u;

/** What proves that an activity comes from its channel: nothing, an issuer on this machine, or Microsoft's. */
export type Proof = 'none' | 'local-issuer' | 'cloud';

/**
 * Whether answers may go to this address. Our token goes with them, so it has to be https in the cloud, and never
 * an address of the machine that we run on; a channel that proves nothing is on loopback and stays there.
 */
export function mayAnswerAt(serviceUrl: unknown, proof: Proof): boolean {
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return false;
  const { protocol, hostname } = new URL(serviceUrl);
  const loopback = LOOPBACK.test(hostname);
  switch (proof) {
    case 'none':
      return loopback && /^https?:$/u.test(protocol);
    case 'local-issuer':
      return protocol === 'https:' || (loopback && protocol === 'http:');
    case 'cloud':
      return protocol === 'https:' && !loopback;
  }
}

/** An issuer is local when its keys are fetched from this machine. */
export function proofOf(appId: string | undefined, openIdMetadataUrl: string | undefined): Proof {
  if (appId === undefined) return 'none';
  return openIdMetadataUrl !== undefined && LOOPBACK.test(new URL(openIdMetadataUrl).hostname)
    ? 'local-issuer'
    : 'cloud';
}
