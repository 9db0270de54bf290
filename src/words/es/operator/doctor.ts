import { lostWithout } from '../../en/operator/diagnosis.ts';
import type { Words } from '../../words.ts';
import { number, plural } from '../spanish.ts';
import { grant, said } from './diagnosis.ts';
import { lost } from './permissions.ts';
import { storeFaults } from './store.ts';
import { targetFaults } from './targets.ts';
import { urlFaults } from './url.ts';

const INSTALL = 'TeamsAppInstallation.ReadWriteSelfForUser.All';
const POLICIES = 'Centro de administración de Entra › External Identities';
const name =
  'Escriba el identificador o el nombre correcto en la configuración o el catálogo, y reinicie Usher.';
const setUpPolicy =
  'Centro de administración de Teams › Aplicaciones de Teams › Directivas de configuración › la directiva de esas personas › Aplicaciones instaladas › Agregar aplicaciones › Usher.';

const fine: Words['doctor']['fine'] = {
  'sign-in': () => 'El inicio de sesión en Graph funciona.',
  permission: (subject) => `${subject} está concedido.`,
  target: (subject) => `${subject} se puede dar y quitar.`,
  members: (subject) => `${subject} se puede leer.`,
  person: (subject) => `${subject} es un empleado.`,
  chat: (subject) => `Se puede escribir a ${subject}.`,
  app: (subject) => `El catálogo de Teams tiene Usher (${subject}).`,
  tab: (subject) => `En la pestaña se inicia sesión mediante ${subject}.`,
  'invitation-policy': () => 'El inquilino permite invitar.',
  'partner-policy': () => 'La configuración de acceso entre inquilinos no bloquea a ningún invitado.',
  store: (subject) => `El almacén admite escrituras: ${subject}.`,
  bot: () => 'El registro del bot le da un token.',
  'public-url': (subject) => `${subject} responde con un certificado válido.`,
  clock: () => 'El reloj va bien.',
  webhook: (subject) => `${subject} recibe eventos.`,
};

const faults: Words['doctor']['faults'] = {
  ...targetFaults,
  ...storeFaults,
  ...urlFaults,
  'webhook-refused': ({ subject, detail }) =>
    said(
      `${subject} no recibe eventos: responde ${detail}.`,
      'Tiene que responder de 200 a 299 en diez segundos, sin redirección. Compruebe WEBHOOK_URL, y que el receptor tenga el mismo WEBHOOK_SECRET; docs/webhook.md muestra cómo comprueba la firma.',
    ),
  'webhook-silent': ({ subject, detail }) =>
    said(
      detail === 'slow'
        ? `${subject} no recibe eventos: no responde en diez segundos.`
        : `${subject} no recibe eventos: no se puede conectar.`,
      `Permita que esta máquina acceda a ${subject}, y haga que responda antes de cualquier trabajo largo. Los eventos esperan tres días.`,
    ),
  'not-signed-in': ({ detail }) =>
    said(
      `Graph no da ningún token a Usher${detail && ` (${detail})`}, así que no funciona nada.`,
      'Compruebe AZURE_TENANT_ID y AZURE_CLIENT_ID, y cree un secreto nuevo: Centro de administración de Entra › Registros de aplicaciones › el de Usher › Certificados y secretos; o az ad app credential reset --id CLIENT_ID. Escríbalo en AZURE_CLIENT_SECRET.',
    ),
  'graph-unreachable': ({ subject, detail }) =>
    said(
      `${subject} no responde (${detail}), así que no avanza nada.`,
      `Permita que esta máquina acceda a ${subject}: pruebe aquí curl -I ${subject}/v1.0/, y compruebe GRAPH_BASE_URL, el proxy y el firewall.`,
    ),
  'permission-missing': ({ subject, detail }) =>
    said(`${subject} no está concedido: ${lostWithout(detail, lost)}.`, grant(subject)),
  'permissions-untold': () =>
    said(
      'El token de Graph no dice qué está concedido.',
      'No hay que hacer nada; un permiso que falte se ve donde se usa.',
    ),
  'nobody-administers': () =>
    said('Nadie administra Usher.', 'Ponga ADMINS o ADMINS_GROUP_ID, y reinicie Usher.'),
  'person-unknown': ({ subject }) => said(`${subject} no está en el directorio.`, name),
  'person-partner': ({ subject }) =>
    said(`${subject} no es un empleado, así que no pide, decide ni administra nada.`, name),
  'person-disabled': ({ subject, detail }) =>
    said(
      `La cuenta de ${subject} está deshabilitada.`,
      `az ad user update --id ${detail} --account-enabled true, o indique otra persona.`,
    ),
  'not-installed': ({ subject }) =>
    said(
      `${subject} no ha instalado Usher, así que no le llega ninguna tarjeta.`,
      `${setUpPolicy} O deje que Usher se instale a quien haya que preguntar: ${grant(INSTALL)}`,
    ),
  'not-installed-yet': ({ subject }) =>
    said(
      `${subject} no ha instalado Usher; se instala solo cuando haya que preguntarle.`,
      `Si debe tenerlo antes: ${setUpPolicy}`,
    ),
  'app-unknown': ({ subject }) =>
    said(
      `El catálogo de Teams no tiene ninguna aplicación ${subject}, así que Usher no se instala a nadie.`,
      'Cargue appPackage/build/usher.zip: Centro de administración de Teams › Aplicaciones de Teams › Administrar aplicaciones. Escriba el id de su manifiesto en TEAMS_APP_ID si no es BOT_ID.',
    ),
  'tab-off': ({ subject }) =>
    said(
      'No hay pestaña en Teams junto al chat.',
      `Si quiere una: infra/tab.sh PUBLIC_URL crea el registro. Escriba su id en ${subject}, y vuelva a empaquetar la aplicación.`,
    ),
  'tab-apart': ({ subject }) =>
    said(
      `El manifiesto de la aplicación nombra el registro de la pestaña (${subject}), no la aplicación que llama a Graph: Teams no deja que Usher se instale solo ni escriba en la fuente de actividades.`,
      'Si AZURE_CLIENT_ID es un registro de aplicación, úselo para ambas cosas: infra/tab.sh PUBLIC_URL AZURE_CLIENT_ID, el mismo id en TAB_CLIENT_ID, y vuelva a empaquetar la aplicación. Si no, elija: la pestaña, o esas dos cosas.',
    ),
  'chat-untold': ({ subject }) =>
    said(
      `Desde aquí no se puede saber si se puede escribir a ${subject}.`,
      'Escriba diagnóstico a Usher en Teams cuando alguien ya haya hablado con él.',
    ),
  'invitations-off': () =>
    said(
      'El inquilino no permite a nadie invitar.',
      `${POLICIES} › Configuración de colaboración externa › Configuración de la invitación de usuarios: cualquier opción menos «Nadie».`,
    ),
  'partners-blocked': () =>
    said(
      'La configuración de acceso entre inquilinos no deja entrar a ningún invitado.',
      `${POLICIES} › Configuración de acceso entre inquilinos › Configuración predeterminada › Acceso entrante: Colaboración B2B › Permitir acceso; o agregue las organizaciones de sus socios.`,
    ),
  'partners-chosen': ({ detail }) =>
    said(
      `La configuración de acceso entre inquilinos limita qué invitados entran: ${detail}.`,
      `Si no es lo que se quiere: ${POLICIES} › Configuración de acceso entre inquilinos › Configuración de la organización.`,
    ),
  'bot-refused': ({ subject, detail }) =>
    said(
      `El bot ${subject} no recibe ningún token (${detail}), así que no se dice nada en Teams.`,
      'Compruebe BOT_ID, BOT_TENANT_ID y BOT_TYPE, y cree un secreto nuevo: Azure Portal › Azure Bot › Configuración › Administrar contraseña › Nuevo secreto de cliente. Escríbalo en BOT_PASSWORD.',
    ),
  'bot-unreachable': ({ detail }) =>
    said(
      `El inicio de sesión del bot no responde (${detail}), así que no se dice nada en Teams.`,
      'Permita que esta máquina acceda a login.microsoftonline.com (o BOT_LOGIN_URL).',
    ),
  'bot-local': () =>
    said('El canal del bot es el de esta máquina, sin autenticación.', 'Para Teams, ponga BOT_ID.'),
  'clock-wrong': ({ detail }) =>
    said(
      `El reloj de esta máquina se desvía ${detail}\u00a0s, así que los inicios de sesión se rechazan y los enlaces caducan a destiempo.`,
      'timedatectl set-ntp true',
    ),
  'clock-untold': () =>
    said('No se puede saber si el reloj va bien: Graph no respondió.', 'Mire de nuevo cuando responda.'),
  'not-seen': ({ subject, detail }) =>
    said(`No se ha podido mirar ${subject} (${detail}).`, 'Arregle antes lo demás, y mire de nuevo.'),
};

export const doctor: Words['doctor'] = {
  fine,
  faults,
  marks: { fine: 'bien', missing: 'FALTA', off: 'nota', unknown: 'desconocido' },
  well: (untold) =>
    untold === 0
      ? 'Todo está bien.'
      : `Que se sepa, no falta nada; ${number(untold)} ${plural(untold, 'punto no se ha podido', 'puntos no se han podido')} comprobar.`,
  unwell: (count) => (count === 1 ? 'Falta una cosa.' : `Faltan ${number(count)} cosas.`),
  alsoFine: (count) => `${number(count)} más ${plural(count, 'está', 'están')} bien.`,
  unreadable: 'no se puede decir nada más hasta que la configuración sea correcta',
  usage: 'Escriba npm run doctor, o npm run doctor -- --json.',
};
