import { audit as english } from '../en/audit.ts';
import type { Words } from '../words.ts';
import { counted, de, number } from './french.ts';

export const audit: Words['audit'] = {
  title: (resource) => `Qui avait accès à ${resource}`,
  titleNow: (resource) => `Qui a accès à ${resource}`,
  window: (from, to) => `À un moment entre le ${from} et le ${to}`,
  now: (at) => `Maintenant, le ${at}`,
  nobody: 'Personne, d’après ce que vous avez le droit de voir.',
  shown: (shown, all) => `${number(shown)} sur ${number(all)} sont affichés ; le fichier les contient tous.`,
  lasting: (from) => `depuis le ${from}`,
  over: (from, to) => `${from} – ${to}`,
  unsure: 'commencé, jamais confirmé par l’annuaire',
  before: 'était déjà membre avant, et l’est resté',
  approvedBy: (names) => `approuvé par ${names}`,
  for: (name, whom) => `${name} à la place ${de(whom)}`,
  notNeeded: {
    employee: 'sans approbation : employé',
    'no-approvers': 'sans approbation : aucun approbateur désigné',
    adopted: 'sans approbation : existait avant, régularisé par un administrateur',
  },
  channel: 'Enregistré (heures en UTC)',
  asked: (name) => `demandé par ${name}`,
  file: 'En fichier',
  proof: 'Avec preuves',
  files: {
    export: 'Les dossiers que vous avez demandés, avec leur historique',
    access: 'Qui avait accès, et comment chaque accès a été approuvé',
    evidence:
      'Qui avait accès, avec chaque décision et sa preuve : une page qui se passe de réseau et se vérifie elle-même dans un navigateur',
  },
  forgot: (address, stripped) =>
    stripped === 0
      ? `Rien n’est terminé pour ${address}, ou les données sont déjà effacées. Rien n’a changé.`
      : `Dans un instant, ${counted(stripped, 'dossier', 'dossiers')} de ${address} ne ${stripped === 1 ? 'contiendra' : 'contiendront'} plus de données personnelles. Ce qui a été fait, quand, et qui, chez nous, en répond reste enregistré, et la chaîne reste vérifiable.`,
  keeps: (left) =>
    `Pour ${counted(left, 'dossier', 'dossiers')}, l’accès n’est pas terminé, ou le compte doit encore être bloqué ou supprimé : rien n’y a été effacé, ni dans les listes et rapports qui nomment ce partenaire. Supprimez ou retirez ce qui est en cours, et retapez **oublier** une fois que c’est terminé.`,
  columns: english.columns,
  evidence: {
    title: (resource) => `Qui avait accès à ${resource}`,
    window: (from, to, made) =>
      `À un moment entre le ${from} et le ${to}. Établi le ${made}. Cette page se passe de réseau : votre navigateur y recalcule chaque empreinte.`,
    checking: 'Non vérifié : cette page se vérifie par un script, qui n’a pas été exécuté.',
    answer: 'Qui avait accès, et avec l’approbation de qui',
    events: 'Ce qui est enregistré',
    columns: 'Partenaire,Preuve,ID d’objet,UPN,Depuis,Jusqu’au,Approuvé par,Sponsor'.split(','),
  },
};
