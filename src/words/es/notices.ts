import type { Complaint } from '../../access/complaint.ts';
import type { NotTaken } from '../../usecases/ports.ts';
import type { NoticeFacts } from '../types.ts';
import type { Words } from '../words.ts';

const why = ({ comment }: NoticeFacts): string => (comment === undefined ? '' : ` Motivo: ${comment}`);
function notTaken(why: NotTaken): string {
  switch (why.kind) {
    case 'status':
      return `responde ${why.status}`;
    case 'slow':
      return 'no responde en diez segundos';
    case 'unreachable':
      return 'no consigo conectar';
  }
}
const told = ({ told: names }: NoticeFacts): string => (names === '' ? '' : ` He avisado a ${names}.`);
const notInstalled = ({ notInstalled: { names, several } }: NoticeFacts): string =>
  names === '' ? '' : ` ${names} no ${several ? 'han' : 'ha'} instalado Usher.`;

/** What the end of access came to. */
const ENDED: Readonly<Record<NoticeFacts['ended'], (p: NoticeFacts) => string>> = {
  taken: (p) => `${p.address} ya no tiene acceso a ${p.resource}.`,
  nothing: (p) => `${p.address} no tiene acceso a ${p.resource}; no había nada que quitar.`,
  stays: (p) => `El acceso de ${p.address} a ${p.resource} terminó aquí; se mantiene lo que tenía antes.`,
};

/** To the sponsor: who is stuck, with what, and what helps. */
const stuck: { readonly [C in Complaint as `stuck-${C}`]: (p: NoticeFacts) => string } = {
  'stuck-no-mail': ({ address, resource }) =>
    `${address} dice que la invitación a ${resource} no llega. Compruebe con esa persona cómo se escribe la dirección, y su correo no deseado. Después reenvíela, pase usted el enlace, o cambie la dirección.`,
  'stuck-other-account': ({ address, resource }) =>
    `${address} no consigue entrar en ${resource}: ha iniciado sesión con otra cuenta, no con la invitada. Una ventana privada del navegador suele ayudar. Si esa persona prefiere otra dirección, cambie la dirección.`,
  'stuck-own-tenant': ({ address, resource }) =>
    `${address} no consigue entrar en ${resource}: acaba en su propia empresa. Tiene que partir de un enlace con nuestro inquilino; sirve el de su página, a la que lleva la invitación.`,
  'stuck-no-passcode': ({ address, resource }) =>
    `${address} no consigue entrar en ${resource}: no llega el código que Microsoft le envía por correo para iniciar sesión. Pregunte si ese buzón acepta correo de fuera. Si no, cambie la dirección.`,
  'stuck-no-second-factor': ({ address, resource }) =>
    `${address} no consigue entrar en ${resource}: ya no tiene el teléfono o la aplicación que confirma su inicio de sesión. Si se configuró con nosotros, pida a nuestro departamento de informática que lo restablezca: Entra, su usuario, Métodos de autenticación, Requerir volver a registrar la autenticación multifactor.`,
  'stuck-blocked': ({ address, resource }) =>
    `${address} no consigue entrar en ${resource}: Microsoft dice que el acceso está bloqueado. Pídale el código de esa página. Con AADSTS500212, su propio departamento de informática tiene que permitir nuestro inquilino; con AADSTS500213, el nuestro tiene que permitir el suyo, en la configuración de acceso entre inquilinos; con AADSTS53003, mire nuestro acceso condicional.`,
  'stuck-asks-password': ({ address, resource }) =>
    `${address} no consigue entrar en ${resource}: le pide una contraseña, y los invitados no tienen ninguna aquí. Pregunte a quien se ocupa de ${resource} si los invitados pueden iniciar sesión con Microsoft.`,
};

export const notices: Pick<
  Words['cards'],
  | 'notice'
  | 'alert'
  | 'unreached'
  | 'privilegedGroup'
  | 'webhookDown'
  | 'channelGone'
  | 'auditGone'
  | 'turned'
> = {
  notice: {
    granted: (p) => `${p.address} ya tiene acceso a ${p.resource}${p.until ? ` hasta el ${p.until}` : ''}.`,
    rejected: (p) =>
      `${p.by} rechazó su solicitud para ${p.address} (${p.resource}).${why(p)} No se ha enviado nada.`,
    cancelled: (p) => `${p.by} retiró su solicitud para ${p.address} (${p.resource}).${why(p)}`,
    lapsed: (p) =>
      `Nadie decidió a tiempo sobre su solicitud para ${p.address} (${p.resource}), así que ha caducado. Vuelva a pedirlo, o hable con un aprobador.`,
    'approvers-unreachable': (p) =>
      `No he podido contactar con ${p.people} para que se decida sobre ${p.address} (${p.resource}).${notInstalled(p)}`,
    'approvers-reminded': (p) =>
      `Nadie ha decidido todavía sobre ${p.address} (${p.resource}); se lo he recordado a ${p.people}.`,
    'alternates-asked': (p) =>
      `${p.turned} sobre ${p.address} (${p.resource}), así que pregunto a los suplentes.`,
    'administrators-asked': (p) =>
      `${p.turned} sobre ${p.address} (${p.resource}), así que pregunto a los administradores.`,
    'stage-approved': (p) =>
      `${p.by} aprobó la solicitud para ${p.address} (${p.resource}); ahora decide la fase siguiente.`,
    'approved-for-you': (p) =>
      `${p.decider}, en su lugar, aprobó la solicitud de ${p.sponsor} para ${p.address} (${p.resource}). **delegación terminar** pone fin a la sustitución.`,
    'rejected-for-you': (p) =>
      `${p.decider}, en su lugar, rechazó la solicitud de ${p.sponsor} para ${p.address} (${p.resource}). **delegación terminar** pone fin a la sustitución.`,
    'revoked-for-you': (p) =>
      `${p.decider}, en su lugar, revocó la aprobación de la solicitud de ${p.sponsor} para ${p.address} (${p.resource}).${why(p)}`,
    'nobody-to-ask': (p) =>
      `No se ha podido pedir a nadie que apruebe a ${p.address} para ${p.resource}: aparte de usted, no hay ningún aprobador con quien pueda contactar. Hable con un administrador; la solicitud sigue abierta.`,
    'invitation-held-up': (p) =>
      `Retraso: la invitación de ${p.address} a ${p.resource} está en espera. ${p.why}${told(p)} Lo sigo intentando.`,
    'invitation-refused': (p) => `No se ha invitado a ${p.address}. ${p.why}`,
    'acceptance-awaited': (p) =>
      `${p.address} aún no ha aceptado la invitación a ${p.resource}, y ha pasado la mitad del plazo. Pregúntele si llegó el correo; puede reenviarlo, pasar usted el enlace, cambiar la dirección o retirar la invitación.`,
    'mail-bounced': (p) =>
      `La invitación de ${p.address} a ${p.resource} ha vuelto: su servidor de correo no la aceptó. Compruebe la dirección y cámbiela si no es correcta; si lo es, pase usted el enlace o reenvíe la invitación más tarde.`,
    'invitation-withdrawn': (p) =>
      `${p.address} lleva tanto tiempo sin aceptar la invitación a ${p.resource} que la he retirado. Vuelva a pedirlo si aún se necesita el acceso.`,
    'invitation-expired': (p) =>
      `${p.address} no aceptó a tiempo la invitación a ${p.resource}. Escriba **reenviar ${p.address}** para enviar otra.`,
    resent: (p) => `${p.people} hizo reenviar la invitación de ${p.address} a ${p.resource}.${why(p)}`,
    'account-gone': (p) =>
      `${p.address} no tiene acceso a ${p.resource}: alguien eliminó su cuenta del directorio. ${
        p.isEmployee
          ? 'Un administrador puede restaurarla durante 30\u00a0días; después, vuelva a pedirlo.'
          : 'Vuelva a pedirlo para empezar con una nueva invitación. Si fue un error, pida antes a un administrador que restaure la cuenta, en un plazo de 30\u00a0días.'
      }`,
    'grant-failed': (p) =>
      `Retraso: todavía no se puede dar a ${p.address} acceso a ${p.resource}. ${p.why}${told(p)} Lo sigo intentando.`,
    'terms-awaited': (p) =>
      `${p.address} aún no ha aceptado las condiciones de ${p.resource}, así que no tiene acceso. El enlace de su invitación se las muestra. Escriba **reenviar ${p.address}** para tener un enlace que pasarle.`,
    'terms-declined': (p) =>
      `${p.address} no acepta las condiciones de ${p.resource}, así que no recibe acceso. Si cambia de opinión, su enlace sigue funcionando.`,
    'new-terms-declined': (p) =>
      `${p.address} no acepta las nuevas condiciones de ${p.resource}. Conserva su acceso; escriba **quitar a ${p.address}** para ponerle fin.`,
    removed: (p) => `${ENDED[p.ended](p)}${p.comment ? ` ${p.by} revocó la aprobación: ${p.comment}` : ''}`,
    'removal-failed': (p) =>
      `Retraso: todavía no se puede quitar a ${p.address} el acceso a ${p.resource}. ${p.why}${told(p)} Lo sigo intentando.`,
    'removal-undone': (p) =>
      `${p.people} deshizo el cambio: ${p.address} vuelve a tener acceso a ${p.resource}${p.until ? `, hasta el ${p.until}` : ''}.`,
    'earlier-removal-asked': (p) =>
      `${p.people} ha hecho quitar también lo que ${p.address} tenía en ${p.resource} antes de Usher.${why(p)}`,
    'membership-restored': (p) =>
      `La pertenencia que necesita el acceso de ${p.address} a ${p.resource} había desaparecido. La he repuesto.`,
    'leftover-failed': (p) =>
      `La cuenta de ${p.address}, a la que no le queda ningún acceso, aún no se ha podido bloquear o eliminar. ${p.why} Lo sigo intentando.`,
    'account-restored': (p) =>
      `La cuenta de ${p.address} vuelve a estar como estaba, pero sin acceso a ${p.resource}; pídalo de nuevo si hace falta.`,
    adopted: (p) =>
      `Ahora usted es el patrocinador de ${p.address}, que tenía acceso a ${p.resource} antes de que pasara por mí; así lo dispuso ${p.people}. Puede haber más: **lista** muestra todos los suyos.`,
    left: (p) => `${p.address} ha renunciado a su acceso a ${p.resource}; ya no lo tiene.`,
    'inactive-removed': (p) =>
      `${p.address} ya no tiene acceso a ${p.resource}: llevaba tanto tiempo sin iniciar sesión que, según el catálogo, el acceso termina. Si fue un error, se puede deshacer durante diez minutos: **estado ${p.address}**.`,
    'transfer-accepted': (p) => `A partir de ahora, ${p.people} se ocupa de ${p.address} (${p.resource}).`,
    'transfer-declined': (p) =>
      `${p.people} no acepta ocuparse de ${p.address} (${p.resource}).${why(p)} Todo sigue como estaba; pídaselo a otra persona con **transferir ${p.address} a @NOMBRE**.`,
    'transfer-lapsed': (p) =>
      `Nadie respondió a tiempo si quiere ocuparse de ${p.address} (${p.resource}), así que todo sigue como estaba. Vuelva a pedirlo, o pídaselo a otra persona, con **transferir ${p.address} a @NOMBRE**.`,
    ...stuck,
    'new-link-wished': (p) =>
      `${p.address} pide una nueva invitación a ${p.resource}: la suya ya no funciona.`,
    'longer-wished': (p) =>
      `${p.address} pide que se prolongue su acceso a ${p.resource}${p.until ? `; dura hasta el ${p.until}` : ''}.`,
    'ends-soon': (p) => `El acceso de ${p.address} a ${p.resource} dura hasta el ${p.until}.`,
    extended: (p) =>
      `${p.by} lo aprobó: ${p.address} tiene acceso a ${p.resource} ${p.until ? `hasta el ${p.until}` : 'sin fecha de fin'}.`,
    'extended-for-you': (p) =>
      `${p.people} hizo prolongar el acceso de ${p.address} a ${p.resource}: ${p.until ? `ahora dura hasta el ${p.until}` : 'ya no tiene fecha de fin'}.${why(p)}`,
    'extension-rejected': (p) =>
      `${p.by} rechazó que se prolongue el acceso de ${p.address} a ${p.resource}.${why(p)} Termina cuando estaba previsto.`,
    'extension-lapsed': (p) =>
      `Nadie decidió a tiempo si se prolonga el acceso de ${p.address} a ${p.resource}, así que termina cuando estaba previsto. Hable con un aprobador, o vuelva a pedirlo.`,
  },
  alert: {
    'approvers-unreachable': (p) =>
      `No consigo contactar con ${p.people} para que se decida sobre ${p.address} (${p.resource}), por solicitud de ${p.sponsor}.${notInstalled(p) || ' Quizá no tengan instalado Usher, o lo hayan bloqueado.'}`,
    'invitation-held-up': (p) =>
      `Retraso: la invitación de ${p.address} a ${p.resource}, que pidió ${p.sponsor}, está en espera. ${p.why} Lo sigo intentando.`,
    'grant-failed': (p) =>
      `Retraso: todavía no se puede dar a ${p.address} acceso a ${p.resource}, que pidió ${p.sponsor}. ${p.why} Lo sigo intentando.`,
    'removal-failed': (p) =>
      `Retraso: todavía hay que quitar a ${p.address} el acceso a ${p.resource}, que había pedido ${p.sponsor}. ${p.why} Lo sigo intentando.`,
    'earlier-removal-asked': (p) =>
      `${p.people} ha hecho quitar también lo que ${p.address} tenía en ${p.resource} antes de Usher; el acceso lo había pedido ${p.sponsor}.${why(p)}`,
    'nobody-to-ask': (p) =>
      `Nadie puede decidir sobre ${p.address} (${p.resource}), que pide ${p.sponsor}: no hay ningún aprobador con quien pueda contactar. Agregue uno a sus aprobadores en Entra; mientras tanto, la solicitud sigue abierta.`,
  },
  unreached: (sponsor, sentence) =>
    `No consigo contactar con ${sponsor}, a quien tengo que decir: ${sentence}`,
  privilegedGroup: (resource) =>
    `${resource} da acceso a un grupo que puede tener roles de directorio, así que no se lo doy a nadie: hacen falta aprobadores, y un administrador que lo permita. Dele aprobadores en el catálogo y ponga DIRECTORY\\_ROLES en allow, o indique otro grupo.`,
  webhookDown: (host, since, why) =>
    `${host} no recibe eventos míos desde el ${since}: ${notTaken(why)}. Lo sigo intentando; lo que no haya recibido a los tres días ya no lo envío, y lo encuentra en **exportar**. **diagnóstico** lo prueba ahora.`,
  auditGone:
    'Ya no puedo escribir en el canal de los auditores, así que allí no se comunica nada. Todo sigue constando: **exportar** lo tiene. Para elegir otro canal, escriba **auditoría aquí** allí.',
  channelGone:
    'Ya no puedo escribir en el canal de las aprobaciones, así que ahora cada aprobador recibe sus tarjetas en nuestro chat. Escriba **aprobaciones aquí** en un canal para elegir otro.',
  turned: {
    silence: 'Nadie ha decidido a tiempo',
    unreachable: 'No se ha podido contactar con nadie que decida',
    nobody: 'No hay nadie que pueda decidir',
  },
};
