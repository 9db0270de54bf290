import type { TermsPageWords } from '../../types.ts';

export const termsPage: TermsPageWords = {
  first: (resource, sponsor) => ({
    title: 'يُرجى قراءة الشروط أولاً',
    lines: [
      `الوصول إلى ${resource} جاهز لك، ويُفتح فور موافقتك على شروطه.`,
      `يُحفظ جوابك مع تاريخه. وإذا لم توافق، فسيتم إبلاغ ${sponsor} بذلك.`,
    ],
  }),
  anew: (resource) => ({
    title: 'تغيّرت الشروط',
    lines: [
      `لديك حق الوصول إلى ${resource}، وهو باقٍ كما هو. يُرجى قراءة الشروط الجديدة وتحديد ما إذا كنت توافق عليها.`,
    ],
  }),
  read: 'قراءة الشروط (في علامة تبويب جديدة)',
  // In a line from right to left a version such as 2026-11 would be read as 11-2026.
  tick: (version) => `قرأت الشروط (الإصدار \u2066${version}\u2069) وأوافق عليها.`,
  agree: 'الموافقة والحصول على الوصول',
  agreeAnew: 'أوافق',
  decline: 'لا أوافق',
  declined: (resource, sponsor) => ({
    title: 'لم توافق على الشروط',
    lines: [
      `لذلك لم يُفتح الوصول إلى ${resource}. وسيتم إبلاغ ${sponsor} بذلك.`,
      'إذا غيّرت رأيك، فارجع إلى صفحتك ووافق هناك.',
    ],
  }),
  declinedAnew: (resource, sponsor) => ({
    title: 'لم توافق على الشروط',
    lines: [
      `يبقى وصولك إلى ${resource} كما هو. وسيتم إبلاغ ${sponsor} بذلك، وقد يؤدي ذلك إلى إنهاء الوصول.`,
      'إذا غيّرت رأيك، فارجع إلى صفحتك ووافق هناك.',
    ],
  }),
  declinedBefore: 'لقد رفضت هذه الشروط. إذا غيّرت رأيك، فلا يزال بإمكانك الموافقة عليها.',
};
