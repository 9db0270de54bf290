import { z } from 'zod';
import { cleanName } from '../access/clean-text.ts';
import type { Contact } from '../usecases/ports.ts';
import { type Call, literal, query, read } from './call.ts';
import { bodyOf } from './pages.ts';
import type { Reply } from './reply.ts';

const contactsSchema = z.object({
  value: z.array(
    z.object({
      displayName: z.string().nullish(),
      mail: z.string().nullish(),
      companyName: z.string().nullish(),
    }),
  ),
});

/** The mail contacts at an address. Source: Microsoft Graph v1.0, list orgContacts. */
export function contactsCall(address: string): Call {
  const $filter = [
    `mail eq ${literal(address)}`,
    `proxyAddresses/any(p:p eq ${literal(`SMTP:${address}`)})`,
    `proxyAddresses/any(p:p eq ${literal(`smtp:${address}`)})`,
  ].join(' or ');
  const options = { $filter, $select: 'id,displayName,mail,companyName', $top: 10, $count: 'true' };
  return {
    ...read(`/contacts${query(options)}`, 'OrgContact.Read.All'),
    headers: { ConsistencyLevel: 'eventual' },
  };
}

export const contactsOf = (call: Call, reply: Reply): readonly Contact[] =>
  bodyOf(contactsSchema, reply, call).value.map(({ displayName, mail, companyName }) => {
    const company = cleanName(companyName ?? '');
    return { name: cleanName(displayName ?? '') || mail || '', ...(company && { company }) };
  });
