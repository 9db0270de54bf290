import type { Words } from '../words.ts';

export const manifest: Words['manifest'] = {
  full: 'Usher: socios que entran y salen',
  short: 'Da a los socios acceso a sus aplicaciones, y se lo quita después.',
  long: 'Usher da a los socios de una empresa acceso a sus aplicaciones, y se lo quita después. Alguien solicita el acceso en una línea, un aprobador hace clic en una tarjeta, el socio acepta la invitación de Microsoft y ya está dentro. Cuando el acceso debe terminar, termina; y Usher siempre puede decir quién tiene acceso a qué, por qué, desde cuándo y hasta cuándo.',
  tab: 'Socios',
  findPartner: {
    title: 'Buscar un socio',
    description: 'Pone la tarjeta de un socio en la conversación; cada persona ve lo que le corresponde',
    parameter: 'Socio',
    hint: 'Una parte de la dirección o del nombre',
  },
  invite: {
    title: 'Invitar con Usher',
    description: 'Solicita acceso para un socio, desde aquí o desde un mensaje que contiene una dirección',
  },
  activities: {
    approvalWaits: {
      description: 'Una solicitud espera su decisión',
      text: '{partner} espera su decisión',
    },
    partnersWait: { description: 'Hay socios que esperan su respuesta', text: '{partner} su respuesta' },
    partnerIsIn: { description: 'Uno de sus socios ya tiene acceso', text: '{partner} ya tiene acceso' },
  },
};
