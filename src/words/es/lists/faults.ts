import type { Foreign } from '../../../lists/index.ts';
import { afterColon } from '../../joints.ts';
import { type FileFaultWords, listFaults, type RowFaultWords } from '../../list-faults.ts';
import type { Words } from '../../words.ts';
import { listed, number, or } from '../spanish.ts';
import { lookProblems } from './looks.ts';
import { outcomes } from './outcomes.ts';

const EXAMPLE = 'email,name,resource,duration,message,justification';
const AS_CSV =
  'En Excel, elija Archivo, Guardar como y «CSV UTF-8 (delimitado por comas)», y envíeme ese archivo. No se ha enviado nada.';

const FOREIGN: Readonly<Record<Foreign, string>> = {
  pdf: 'un PDF',
  picture: 'una imagen',
  archive: 'un archivo comprimido',
  program: 'un programa',
  'web-page': 'una página web, como la exportan algunos sistemas con nombre de Excel',
  json: 'JSON',
  document: 'un documento de texto',
  binary: 'algo que no es texto',
};

const mebibytes = (bytes: number): string => `${Math.floor(bytes / 2 ** 20)}\u00a0MB`;

const fileFaults: FileFaultWords = {
  empty: () =>
    'En esta lista no hay nadie. Escriba cada socio en una fila propia debajo de los encabezados; **invitar a varios** le da una plantilla.',
  'file-too-large': ({ limit }) =>
    `Este archivo supera los ${mebibytes(limit)}. Envíelo en partes; no se ha enviado nada.`,
  'too-many-rows': ({ limit }) =>
    `Esta lista supera las ${number(limit)} filas. Envíela en partes; no se ha enviado nada.`,
  'too-many-columns': ({ limit }) =>
    `Esta lista supera las ${number(limit)} columnas. Deje solo las que necesite, como ${EXAMPLE}; no se ha enviado nada.`,
  'row-too-long': ({ row, limit }) =>
    `La fila ${row} supera los ${number(limit)}\u00a0caracteres. Lo más probable es que en ella no se cierren unas comillas ("): ciérrelas, o escríbalas dos veces (""). No se ha enviado nada.`,
  'quote-open': ({ row }) =>
    `Las comillas (") que se abren en la fila ${row} no se cierran nunca. Ciérrelas, o escríbalas dos veces (""). No se ha enviado nada.`,
  'no-heading': ({ found, nearest }, plain) => {
    const there =
      found.length === 0 ? '' : ` Empieza por ${listed(found.map((one) => `«${plain(one, 60)}»`))}.`;
    const meant = nearest === undefined ? '' : ` ¿Quería decir «${nearest}»?`;
    return `No sé qué son las columnas de esta lista.${there}${meant} Escriba los encabezados en la fila 1, por ejemplo: ${EXAMPLE}. Una lista que solo tiene direcciones no los necesita. No se ha enviado nada.`;
  },
  'email-missing': ({ heading }) =>
    `Ninguna columna dice a qué direcciones invitar. Ponga a una el encabezado «${heading}» en la fila 1. No se ha enviado nada.`,
  'heading-twice': ({ heading }, plain) =>
    `Dos columnas de la fila 1 significan lo mismo que «${plain(heading, 60)}». Cambie el nombre de una, o elimínela. No se ha enviado nada.`,
  'formats-mixed': ({ headings }, plain) =>
    `La fila 1 mezcla nuestros encabezados con los del portal antiguo: ${listed(headings.map((one) => `«${plain(one, 60)}»`))}. Use unos u otros; **invitar a varios** le da nuestra plantilla. No se ha enviado nada.`,
  'no-list': ({ is }) =>
    `Esto es ${FOREIGN[is]}, y no una lista. Envíe un archivo CSV o un libro de Excel (.xlsx).`,
  'name-lies': ({ name, is }, plain) =>
    is === 'workbook'
      ? `«${plain(name, 100)}» es en realidad un libro de Excel. Dele un nombre que termine en .xlsx y envíelo de nuevo; no se ha enviado nada.`
      : `«${plain(name, 100)}» se llama como un libro, y contiene texto. Dele un nombre que termine en .csv y envíelo de nuevo; no se ha enviado nada.`,
  'type-unknown': ({ name }, plain) =>
    `No conozco archivos como «${plain(name, 100)}». Envíe un archivo CSV (.csv, .txt, .tsv) o un libro de Excel (.xlsx).`,
  'old-excel': () => `Este libro tiene contraseña, o el formato de Excel anterior a 2007. ${AS_CSV}`,
  'encoding-unclear': () =>
    `Algunas letras de este archivo no se pueden leer, porque se compuso de archivos con codificaciones distintas. ${AS_CSV}`,
  'workbook-broken': () => `Este libro no se puede leer. Ábralo en Excel, y guárdelo de nuevo. ${AS_CSV}`,
  'workbook-too-large': ({ limit }) =>
    `Descomprimido, este libro supera los ${mebibytes(limit)}. Copie solo la lista en uno nuevo. ${AS_CSV}`,
};

const rowFaults: RowFaultWords = {
  ...lookProblems,
  'address-missing': () => 'Falta la dirección. Escriba una, como anna@partner.com.',
  'address-malformed': (given) =>
    `«${given}» no es una dirección de correo. Escríbala como anna@partner.com.`,
  'address-character': (given, [character = '']) =>
    `«${given}» contiene ${character.trim() === '' ? 'un espacio' : `«${character}»`}, que Microsoft no acepta en las invitaciones. Escriba otra dirección de esta persona.`,
  'address-mixed': (given) =>
    `El dominio de «${given}» mezcla letras de varios alfabetos, como las direcciones que se hacen pasar por otras. Escríbalo a mano.`,
  'address-turned': (given) =>
    `«${given}» esconde marcas que cambian el sentido de la escritura. Escríbala a mano.`,
  'addresses-several': () => 'Hay más de una dirección. Ponga cada una en una fila propia.',
  'text-beside-address': (given) =>
    `«${given}» contiene algo más que una dirección. Escriba solo la dirección, o como Anna Berg <anna@partner.com>.`,
  'name-too-long': (_given, [limit = '']) =>
    `El nombre no debe superar los ${number(limit)}\u00a0caracteres.`,
  'resource-unknown': (given, instead) => `Aquí no hay ningún «${given}». Escriba ${or(instead)}.`,
  'resource-needed': (_given, instead) =>
    `Indique a qué dar acceso.${instead.length === 0 ? '' : ` Escriba ${or(instead)}.`}`,
  'resource-ambiguous': (given, instead) =>
    `«${given}» corresponde a más de uno: ${listed(instead)}. Indique cuál en InviteAppID, o use nuestra plantilla.`,
  'group-unknown': (given) =>
    `El grupo «${given}» no es de los que administro. Elimínelo, o pida a un administrador que lo agregue al catálogo.`,
  'app-unknown': (given) =>
    `La aplicación «${given}» no es de las que administro. Elimínela, o pida a un administrador que la agregue al catálogo.`,
  'app-id-unknown': (given) =>
    `Ninguna aplicación de las que administro tiene el AppID «${given}». Déjelo vacío, o pida a un administrador que la agregue al catálogo.`,
  'reply-url-not-allowed': (given, instead) =>
    instead.length === 0
      ? `«${given}» no se permite aquí. Déjelo vacío.`
      : `«${given}» no se permite aquí. Escriba ${or(instead)}.`,
  'contact-url-malformed': (given) =>
    `«${given}» no es un enlace que un socio pueda abrir. Escriba uno que empiece por https://, o déjelo vacío.`,
  'duration-malformed': (given) =>
    `«${given}» no es una duración. Escriba 30d, 2w, 6m, 1y, o una fecha como 31 de marzo de 2027.`,
  'duration-past': (given) => `«${given}» ya ha pasado. Escriba una fecha futura, como 31 de marzo de 2027.`,
  'duration-too-long': (given, [day = '']) =>
    `${given === '' ? 'Eso' : `«${given}»`} es más de lo que esto puede durar. Como máximo puede pedirlo hasta el ${day}; escriba eso, o menos.`,
  'duration-needed': () =>
    'Indique cuánto tiempo más. Escriba 30d, 2w, 6m, 1y, o una fecha como 31 de marzo de 2027.',
  'reason-needed': () => 'Esto necesita un motivo. Indíquelo, por ejemplo: auditoría trimestral.',
  'reason-too-long': (_given, [limit = '']) =>
    `El motivo no debe superar los ${number(limit)}\u00a0caracteres.`,
  'message-too-long': (_given, [limit = '']) =>
    `El mensaje no debe superar los ${number(limit)}\u00a0caracteres.`,
  'answer-needed': (_given, [ask = '']) => `Esto necesita una respuesta: ${ask}`,
  'answer-malformed': (given, instead) => `«${given}» no responde a la pregunta. Escriba ${or(instead)}.`,
  'answer-too-long': (_given, [limit = '']) =>
    `La respuesta no debe superar los ${number(limit)}\u00a0caracteres.`,
  'answer-not-asked': () => 'Esto no se pregunta para el recurso de esta fila. Déjelo vacío.',
  'send-malformed': (given) =>
    `«${given}» no es ninguna de las dos cosas. Escriba true para enviar correo, false para recibir un enlace y pasarlo usted.`,
  'action-unknown': (given, instead) => `Una lista no puede hacer «${given}». Escriba ${or(instead)}.`,
  'sponsor-needed': () => 'Indique quién pasa a ocuparse. Escriba la dirección de un colega.',
  'sponsor-malformed': (given) =>
    `«${given}» no es una dirección de correo. Escriba la de un colega, como bea@example.com.`,
  'cell-beyond-heading': (given) =>
    `«${given}» no está debajo de ningún encabezado. Lo más probable es que un texto con una coma no esté entre comillas ("…"): agréguelas, o vacíe la celda.`,
  duplicate: (given, [row = '']) => `${given} ya está en la fila ${row}. Descarte una de las dos.`,
};

export const lists: Words['lists'] = {
  ...listFaults(fileFaults, rowFaults, (row, column) => `Fila ${row}, columna ${column}`, afterColon),
  exampleRow: {
    name: 'Ejemplo: esta fila se omite',
    message: 'Hola, Anna: este es el acceso del que hablamos.',
    justification: 'Auditoría trimestral',
  },
  results: {
    row: 'Fila',
    address: 'Dirección',
    outcome: 'Resultado',
    objectId: 'Id. de objeto',
    upn: 'Nombre principal de usuario',
    link: 'Enlace para el socio',
    reason: 'Motivo',
  },
  outcomes,
  problems: { row: 'Fila', column: 'Columna', given: 'Lo que pone', problem: 'Qué escribir en su lugar' },
};
