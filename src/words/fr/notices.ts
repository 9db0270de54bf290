import type { Complaint } from '../../access/complaint.ts';
import type { NotTaken } from '../../usecases/ports.ts';
import type { NoticeFacts } from '../types.ts';
import type { Words } from '../words.ts';
import { de } from './french.ts';

const why = ({ comment }: NoticeFacts): string => (comment === undefined ? '' : ` Motif : ${comment}`);
function notTaken(why: NotTaken): string {
  switch (why.kind) {
    case 'status':
      return `la réponse est ${why.status}`;
    case 'slow':
      return 'pas de réponse en dix secondes';
    case 'unreachable':
      return 'je n’arrive pas à le joindre';
  }
}
const told = ({ told: names }: NoticeFacts): string => (names === '' ? '' : ` J’ai prévenu ${names}.`);
const notInstalled = ({ notInstalled: { names, several } }: NoticeFacts): string =>
  names === '' ? '' : ` ${names} ${several ? 'n’ont' : 'n’a'} pas installé Usher.`;

/** To the sponsor: who is stuck, with what, and what helps. */
/** What the end of access came to. */
const ENDED: Readonly<Record<NoticeFacts['ended'], (p: NoticeFacts) => string>> = {
  taken: (p) => `${p.address} n’a plus accès à ${p.resource}.`,
  nothing: (p) => `${p.address} n’a pas accès à ${p.resource}, il n’y avait rien à supprimer.`,
  stays: (p) => `L’accès de ${p.address} à ${p.resource} a pris fin ici. Ce qui existait avant reste.`,
};

const stuck: { readonly [C in Complaint as `stuck-${C}`]: (p: NoticeFacts) => string } = {
  'stuck-no-mail': ({ address, resource }) =>
    `${address} signale que l’invitation à ${resource} n’arrive pas. Vérifiez ensemble l’orthographe de l’adresse, et le courrier indésirable. Puis renvoyez-la, transmettez vous-même le lien, ou changez l’adresse.`,
  'stuck-other-account': ({ address, resource }) =>
    `${address} n’arrive pas à ouvrir ${resource} : la connexion se fait avec un autre compte que celui qui a été invité. Une fenêtre de navigation privée peut aider. Si cette personne préfère une autre adresse, changez l’adresse.`,
  'stuck-own-tenant': ({ address, resource }) =>
    `${address} n’arrive pas à ouvrir ${resource} et se retrouve dans sa propre entreprise. Il faut partir d’un lien qui contient notre locataire ; celui de sa page, où mène l’invitation, convient.`,
  'stuck-no-passcode': ({ address, resource }) =>
    `${address} n’arrive pas à ouvrir ${resource} : le code de connexion que Microsoft envoie par e‑mail n’arrive pas. Demandez si cette boîte accepte les e‑mails de l’extérieur. Sinon, changez l’adresse.`,
  'stuck-no-second-factor': ({ address, resource }) =>
    `${address} n’arrive pas à ouvrir ${resource} : le téléphone ou l’application qui confirme la connexion n’est plus là. S’il a été configuré chez nous, demandez à notre service informatique de le réinitialiser : Entra, son utilisateur, Méthodes d’authentification, Exiger la réinscription à l’authentification multifacteur.`,
  'stuck-blocked': ({ address, resource }) =>
    `${address} n’arrive pas à ouvrir ${resource} : Microsoft indique que l’accès est bloqué. Demandez le code affiché. Avec AADSTS500212, son service informatique doit autoriser notre locataire ; avec AADSTS500213, le nôtre doit autoriser le sien, dans les paramètres d’accès multilocataire ; avec AADSTS53003, regardez notre accès conditionnel.`,
  'stuck-asks-password': ({ address, resource }) =>
    `${address} n’arrive pas à ouvrir ${resource}, qui demande un mot de passe ; les invités n’en ont pas ici. Demandez aux responsables de ${resource} si les invités peuvent se connecter avec Microsoft.`,
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
    granted: (p) =>
      `${p.address} a maintenant accès à ${p.resource}${p.until ? ` jusqu’au ${p.until}` : ''}.`,
    rejected: (p) =>
      `${p.by} a refusé votre demande pour ${p.address} (${p.resource}).${why(p)} Rien n’a été envoyé.`,
    cancelled: (p) => `${p.by} a retiré votre demande pour ${p.address} (${p.resource}).${why(p)}`,
    lapsed: (p) =>
      `Personne n’a décidé à temps de votre demande pour ${p.address} (${p.resource}), elle a donc expiré. Refaites-la, ou parlez à un approbateur.`,
    'approvers-unreachable': (p) =>
      `Je n’ai pas pu joindre ${p.people} au sujet de la demande pour ${p.address} (${p.resource}).${notInstalled(p)}`,
    'approvers-reminded': (p) =>
      `Personne n’a encore décidé pour ${p.address} (${p.resource}) ; j’ai envoyé un rappel à ${p.people}.`,
    'alternates-asked': (p) =>
      `${p.turned} pour ${p.address} (${p.resource}), je demande donc aux suppléants.`,
    'administrators-asked': (p) =>
      `${p.turned} pour ${p.address} (${p.resource}), je demande donc aux administrateurs.`,
    'stage-approved': (p) =>
      `${p.by} a approuvé la demande pour ${p.address} (${p.resource}) ; l’étape suivante décide maintenant.`,
    'approved-for-you': (p) =>
      `À votre place, ${p.decider} a approuvé la demande ${de(p.sponsor)} pour ${p.address} (${p.resource}). **délégation stop** met fin au remplacement.`,
    'rejected-for-you': (p) =>
      `À votre place, ${p.decider} a refusé la demande ${de(p.sponsor)} pour ${p.address} (${p.resource}). **délégation stop** met fin au remplacement.`,
    'revoked-for-you': (p) =>
      `À votre place, ${p.decider} a révoqué l’approbation de la demande ${de(p.sponsor)} pour ${p.address} (${p.resource}).${why(p)}`,
    'nobody-to-ask': (p) =>
      `Je n’ai trouvé personne pour approuver la demande pour ${p.address} (${p.resource}) : à part vous, aucun approbateur n’est joignable. Parlez à un administrateur ; la demande reste ouverte.`,
    'invitation-held-up': (p) =>
      `Retard : l’invitation de ${p.address} (${p.resource}) attend. ${p.why}${told(p)} Je continue d’essayer.`,
    'invitation-refused': (p) => `${p.address} n’a pas pu être invité. ${p.why}`,
    'acceptance-awaited': (p) =>
      `${p.address} n’a pas encore accepté l’invitation à ${p.resource}, et la moitié du délai est passée. Demandez si l’e‑mail est arrivé ; vous pouvez le renvoyer, transmettre le lien vous-même, changer l’adresse ou retirer l’invitation.`,
    'mail-bounced': (p) =>
      `L’invitation de ${p.address} à ${p.resource} est revenue : son serveur de messagerie ne l’a pas acceptée. Vérifiez l’adresse et changez-la si elle est fausse ; si elle est juste, transmettez le lien vous-même ou renvoyez l’invitation plus tard.`,
    'invitation-withdrawn': (p) =>
      `${p.address} n’a pas accepté l’invitation à ${p.resource} depuis si longtemps que je l’ai retirée. Refaites une demande si l’accès est encore nécessaire.`,
    'invitation-expired': (p) =>
      `${p.address} n’a pas accepté à temps l’invitation à ${p.resource}. Tapez **renvoyer ${p.address}** pour en envoyer une nouvelle.`,
    resent: (p) => `${p.people} a fait renvoyer l’invitation de ${p.address} (${p.resource}).${why(p)}`,
    'account-gone': (p) =>
      `${p.address} n’a pas accès à ${p.resource} : quelqu’un a supprimé son compte de l’annuaire. ${
        p.isEmployee
          ? 'Un administrateur peut le restaurer pendant 30 jours ; refaites ensuite la demande.'
          : 'Refaites une demande pour repartir avec une nouvelle invitation. Si c’était une erreur, faites d’abord restaurer le compte par un administrateur, dans les 30 jours.'
      }`,
    'grant-failed': (p) =>
      `Retard : ${p.address} ne peut pas encore recevoir l’accès à ${p.resource}. ${p.why}${told(p)} Je continue d’essayer.`,
    'terms-awaited': (p) =>
      `${p.address} n’a pas encore accepté les conditions de ${p.resource}, et n’a donc pas accès. Le lien de son invitation les affiche. Tapez **renvoyer ${p.address}** pour obtenir un lien à transmettre.`,
    'terms-declined': (p) =>
      `${p.address} n’a pas accepté les conditions de ${p.resource}, et n’aura donc pas accès. En cas de changement d’avis, son lien fonctionne encore.`,
    'new-terms-declined': (p) =>
      `${p.address} n’a pas accepté les nouvelles conditions de ${p.resource}. Son accès reste ; tapez **supprimer ${p.address}** pour y mettre fin.`,
    removed: (p) =>
      `${ENDED[p.ended](p)}${p.comment ? ` ${p.by} a révoqué l’approbation : ${p.comment}` : ''}`,
    'removal-failed': (p) =>
      `Retard : l’accès de ${p.address} à ${p.resource} ne peut pas encore être supprimé. ${p.why}${told(p)} Je continue d’essayer.`,
    'removal-undone': (p) =>
      `${p.people} a annulé la suppression : ${p.address} a de nouveau accès à ${p.resource}${p.until ? `, jusqu’au ${p.until}` : ''}.`,
    'earlier-removal-asked': (p) =>
      `${p.people} fait aussi supprimer ce que ${p.address} avait pour ${p.resource} avant Usher.${why(p)}`,
    'membership-restored': (p) =>
      `L’appartenance nécessaire à l’accès de ${p.address} à ${p.resource} avait disparu. Je l’ai remise.`,
    'leftover-failed': (p) =>
      `Le compte de ${p.address}, qui ne donne plus accès à rien, n’a pas encore pu être bloqué ou supprimé. ${p.why} Je continue d’essayer.`,
    'account-restored': (p) =>
      `Le compte de ${p.address} est rétabli tel qu’il était, mais sans accès à ${p.resource} ; faites une nouvelle demande si nécessaire.`,
    adopted: (p) =>
      `Vous êtes maintenant le sponsor de ${p.address}, qui avait déjà accès à ${p.resource} sans passer par moi ; ${p.people} vous a désigné. Il y en a peut-être d’autres : **liste** montre tous les vôtres.`,
    left: (p) => `${p.address} a renoncé à son accès à ${p.resource} ; il est supprimé.`,
    'inactive-removed': (p) =>
      `${p.address} n’a plus accès à ${p.resource} : faute de connexion depuis trop longtemps, l’accès a pris fin, comme le veut le catalogue. Si c’est une erreur, vous pouvez le rétablir pendant dix minutes : **statut ${p.address}**.`,
    'transfer-accepted': (p) => `${p.people} s’occupe désormais de ${p.address} (${p.resource}).`,
    'transfer-declined': (p) =>
      `${p.people} a refusé de s’occuper de ${p.address} (${p.resource}).${why(p)} Tout reste comme avant ; demandez à quelqu’un d’autre avec **confier ${p.address} à @NOM**.`,
    'transfer-lapsed': (p) =>
      `Personne n’a répondu à temps pour s’occuper de ${p.address} (${p.resource}), tout reste donc comme avant. Redemandez, ou demandez à quelqu’un d’autre, avec **confier ${p.address} à @NOM**.`,
    ...stuck,
    'new-link-wished': (p) =>
      `${p.address} demande une nouvelle invitation à ${p.resource} : la sienne n’est plus valable.`,
    'longer-wished': (p) =>
      `${p.address} demande à prolonger son accès à ${p.resource}${p.until ? ` ; il dure jusqu’au ${p.until}` : ''}.`,
    'ends-soon': (p) => `L’accès de ${p.address} à ${p.resource} dure jusqu’au ${p.until}.`,
    extended: (p) =>
      `${p.by} a approuvé : ${p.address} a accès à ${p.resource} ${p.until ? `jusqu’au ${p.until}` : 'sans date de fin'}.`,
    'extended-for-you': (p) =>
      `${p.people} a fait prolonger l’accès de ${p.address} à ${p.resource} : il ${p.until ? `dure maintenant jusqu’au ${p.until}` : 'n’a plus de date de fin'}.${why(p)}`,
    'extension-rejected': (p) =>
      `${p.by} a refusé la prolongation de l’accès de ${p.address} à ${p.resource}.${why(p)} Il se termine comme prévu.`,
    'extension-lapsed': (p) =>
      `Personne n’a décidé à temps de la prolongation de l’accès de ${p.address} à ${p.resource}, il se termine donc comme prévu. Parlez à un approbateur, ou refaites la demande.`,
  },
  alert: {
    'approvers-unreachable': (p) =>
      `Je n’arrive pas à joindre ${p.people} au sujet de la demande ${de(p.sponsor)} pour ${p.address} (${p.resource}).${notInstalled(p) || ' Usher n’est peut-être pas installé, ou il est bloqué.'}`,
    'invitation-held-up': (p) =>
      `Retard : l’invitation de ${p.address} (${p.resource}), demandée par ${p.sponsor}, attend. ${p.why} Je continue d’essayer.`,
    'grant-failed': (p) =>
      `Retard : ${p.address} ne peut pas encore recevoir l’accès à ${p.resource}, demandé par ${p.sponsor}. ${p.why} Je continue d’essayer.`,
    'removal-failed': (p) =>
      `Retard : l’accès de ${p.address} à ${p.resource}, demandé par ${p.sponsor}, doit encore être supprimé. ${p.why} Je continue d’essayer.`,
    'earlier-removal-asked': (p) =>
      `${p.people} fait aussi supprimer ce que ${p.address} avait pour ${p.resource} avant Usher ; l’accès avait été demandé par ${p.sponsor}.${why(p)}`,
    'nobody-to-ask': (p) =>
      `Personne ne peut décider de la demande ${de(p.sponsor)} pour ${p.address} (${p.resource}) : aucun approbateur n’est joignable. Ajoutez-en un dans Entra ; la demande reste ouverte entre-temps.`,
  },
  unreached: (sponsor, sentence) => `Je n’arrive pas à joindre ${sponsor}, à qui je dois dire : ${sentence}`,
  privilegedGroup: (resource) =>
    `${resource} donne accès à un groupe qui peut porter des rôles d’annuaire, je ne le donne donc à personne : il faut pour cela des approbateurs, et un administrateur qui l’autorise. Ajoutez des approbateurs dans le catalogue et définissez DIRECTORY\\_ROLES sur allow, ou indiquez un autre groupe.`,
  webhookDown: (host, since, why) =>
    `${host} ne reçoit plus mes événements depuis le ${since} : ${notTaken(why)}. Je continue d’essayer ; ce qui n’est pas reçu au bout de trois jours n’est plus envoyé, et se retrouve dans **exporter**. **diagnostic** fait un essai tout de suite.`,
  auditGone:
    'Je ne peux plus écrire dans le canal des auditeurs, rien n’y est donc annoncé. Tout reste enregistré : **exporter** le donne. Tapez **audit ici** dans un autre canal pour le choisir.',
  channelGone:
    'Je ne peux plus écrire dans le canal des approbations ; désormais, chaque approbateur reçoit donc ses cartes dans notre conversation. Tapez **approbations ici** dans un autre canal pour le choisir.',
  turned: {
    silence: 'Personne n’a décidé à temps',
    unreachable: 'Personne n’a pu être joint pour décider',
    nobody: 'Personne ne peut décider',
  },
};
