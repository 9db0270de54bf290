import type { Words } from '../../words.ts';
import { said } from './diagnosis.ts';

/** What may be wrong with the store, for the doctor. */
export const storeFaults: Pick<
  Words['doctor']['faults'],
  Extract<keyof Words['doctor']['faults'], `store-${string}` | `cosmos-${string}`>
> = {
  'store-unusable': ({ detail }) => said('El almacén no se puede usar.', detail),
  'store-readable-by-others': ({ subject }) =>
    said(`Todos en esta máquina pueden mirar en ${subject}.`, `chmod 700 ${subject}`),
  'cosmos-refused': ({ subject, detail }) =>
    said(
      `${subject} no acepta la clave o la identidad de Usher, así que no funciona nada.`,
      `Escriba la clave de la cuenta en COSMOS_KEY: ${detail}. Sin clave, compruebe AZURE_TENANT_ID y AZURE_CLIENT_ID.`,
    ),
  'cosmos-not-readable': ({ subject, detail }) =>
    said(`Usher no puede leer la base de datos de ${subject}, así que no funciona nada.`, detail),
  'cosmos-firewall': ({ subject, detail }) =>
    said(
      `El firewall de ${subject} no deja entrar a esta máquina, así que no funciona nada.`,
      `Azure Portal › la cuenta de Cosmos DB › Redes; o ${detail}, con las direcciones que entran hoy y la de esta máquina.`,
    ),
  'cosmos-unreachable': ({ subject, detail }) =>
    said(
      `${subject} no responde (${detail}), así que no funciona nada.`,
      `Compruebe COSMOS_ENDPOINT, y permita que esta máquina acceda a él: pruebe aquí curl -I ${subject}.`,
    ),
  'cosmos-database-missing': ({ subject, detail }) =>
    said(
      `Todavía no hay ninguna base de datos ${subject}.`,
      `Inicie Usher: la crea, o dice cómo. A mano: ${detail} (en una cuenta serverless, sin --max-throughput).`,
    ),
  'cosmos-container-missing': ({ subject, detail }) =>
    said(
      `El contenedor ${subject} no está en la base de datos.`,
      `Inicie Usher: lo crea, o dice cómo. A mano: ${detail}`,
    ),
  'cosmos-indexes': ({ subject, detail }) =>
    said(
      `A un contenedor de Cosmos DB le faltan índices, así que las consultas cuestan más o no se admiten (${subject}).`,
      detail,
    ),
  'cosmos-indexes-needless': ({ subject, detail }) =>
    said(
      `Un contenedor de Cosmos DB tiene índices que ninguna consulta usa, así que las escrituras cuestan más (${subject}).`,
      detail,
    ),
  'cosmos-not-writable': ({ subject, detail }) => said(`Usher no puede escribir en ${subject}.`, detail),
  'cosmos-regions': ({ detail }) =>
    said(
      'La cuenta escribe en varias regiones, así que dos réplicas podrían ganar ambas el mismo cambio.',
      detail,
    ),
  'cosmos-consistency': ({ subject, detail }) =>
    said(
      `La coherencia predeterminada de la cuenta es más débil que Session, así que Usher no se inicia (${subject}).`,
      detail,
    ),
};
