import type { Words } from '../words.ts';

export const welcome: Omit<Words['replies']['help'], 'title' | 'approves'> = {
  welcome:
    'Hola, soy Usher. Doy a sus socios acceso a las aplicaciones de su empresa, y después se lo quito.',
  line: (example) =>
    `Escriba **${example}**, o pulse el botón. Pregunto a quien tenga que aprobarlo, envío la invitación y le aviso cuando el acceso esté abierto.`,
  ends: 'Un acceso con fecha de fin termina por sí solo. Se lo recuerdo antes, y puede prolongarlo o ponerle fin en cualquier momento.',
  more: 'Escriba **ayuda** para ver todo lo que entiendo, o **idioma** (**language**) para leerme en otro idioma.',
  buttons: {
    invite: 'Invitar a un socio',
    list: 'Mis socios',
    approvals: 'Lo que me espera',
    resources: '¿Qué puedo pedir?',
  },
  welcomeBy: (installer) =>
    `Hola, soy Usher; ${installer} me ha agregado aquí. Doy a sus socios acceso a las aplicaciones de su empresa, y después se lo quito.`,
  mention: 'Mencióneme y escriba',
  private:
    'Aquí todos leen mis respuestas. Lo que solo deba leer usted, pregúntemelo en nuestro propio chat.',
  shared: {
    invite: 'pide acceso; su tarjeta se queda aquí y lo sigue',
    status: 'en qué situación está un socio',
    'approvals here': 'para administradores: las tarjetas de aprobación llegan aquí',
    help: 'todo lo que puede escribir',
  },
};
