/** The note of the catalogue that an administrator had everybody go by last. */
export const TAKEN = 'catalogue';

/** Which catalogue, by the digest of its content, and by which act on the record of administration. */
export interface Taken {
  readonly seq: number;
  readonly digest: string;
}

export const takenNote = ({ seq, digest }: Taken): string => `${seq} ${digest}`;

export function takenIn(note: string | undefined): Taken | undefined {
  const [seq = '', digest = ''] = note?.split(' ') ?? [];
  return digest === '' ? undefined : { seq: Number(seq), digest };
}
