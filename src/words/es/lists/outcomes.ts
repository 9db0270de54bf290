import type { RefusalCode } from '../../../access/refusal.ts';
import type { Words } from '../../words.ts';

type Told = RefusalCode | 'stopped' | 'cut-off';

/** Why a row that was good did not come on record after all. */
const refusedLater: Partial<Readonly<Record<Told, string>>> = {
  stopped: 'La lista se detuvo antes de que le tocara a esta fila.',
  'cut-off':
    'Un administrador hizo quitar todos los accesos de este socio antes de que le tocara a esta fila.',
  'not-requester': 'Para entonces ya no podía pedir acceso a esto.',
  'already-live': 'Para entonces alguien había pedido acceso para este socio.',
  'domain-denied': 'Para entonces este dominio ya no se admitía.',
  'domain-not-allowed': 'Para entonces este dominio ya no se admitía.',
  'term-past': 'Para entonces el día en que debía terminar el acceso había pasado.',
  'term-too-long': 'Para entonces el acceso ya no podía durar tanto.',
  'reason-needed': 'Para entonces hacía falta un motivo.',
  'not-yours': 'Para entonces ya no podía cambiar esto.',
  'nothing-found': 'Para entonces no constaba nada de ello.',
  'not-live': 'Para entonces este acceso había terminado.',
  'not-invited-yet': 'Para entonces no había ninguna invitación que reenviar.',
  'already-granted': 'Para entonces el socio había aceptado.',
  'not-granted': 'Para entonces no había ningún acceso que prolongar.',
  'no-end': 'Para entonces este acceso no tenía fecha de fin.',
  'not-longer': 'Para entonces el acceso ya duraba tanto.',
  'already-sponsor': 'Para entonces esa persona ya se ocupaba de este socio.',
  'sponsor-unknown': 'Para entonces quien debía ocuparse ya no trabajaba aquí.',
  'extension-pending': 'Para entonces una prolongación ya esperaba una decisión.',
  'limit-reached':
    'Para entonces este socio había recibido tantas invitaciones como se permiten en ese tiempo.',
};

export const outcomes: Words['lists']['outcomes'] = {
  invitation: {
    wrong: 'Con errores, no enviado',
    struck: (by) => `Descartado por ${by}, no enviado`,
    notYet: 'No enviado',
    refused: 'Al final no enviado',
  },
  action: {
    wrong: 'Con errores, no hecho',
    struck: (by) => `Descartado por ${by}, no hecho`,
    notYet: 'No hecho',
    refused: 'Al final no hecho',
  },
  offered: (status, to) => `${status}; se pide a ${to} que se ocupe`,
  refusedWhy: (code) =>
    Object.entries(refusedLater).find(([one]) => one === code)?.[1] ??
    'Para entonces esto ya no era posible. Hágalo aparte, y podré decirle más.',
  rejected: (by, comment) => (comment === undefined ? `Por ${by}.` : `Por ${by}: ${comment}`),
  linkLater: (when) =>
    when === undefined
      ? 'Ahora mismo no se puede crear su enlace; los de archivos anteriores siguen funcionando. Vuelva a pedir el archivo dentro de un rato.'
      : `Su próximo enlace se podrá crear el ${when}; los de archivos anteriores siguen funcionando. Vuelva a pedir el archivo entonces.`,
};
