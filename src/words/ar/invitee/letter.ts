import type { LetterFacts, LetterWords } from '../../types.ts';

const who = ({ sponsor, company }: LetterFacts): string =>
  company === undefined ? sponsor : `${sponsor} (${company})`;

export const letter: LetterWords = {
  language: 'ar',
  direction: 'rtl',
  subject: ({ sponsor, resource }) => `دعوة من ${sponsor} إلى ${resource}`,
  reminderSubject: ({ sponsor, resource }) => `تذكير: دعوة من ${sponsor} إلى ${resource}`,
  endedSubject: ({ resource }) => `انتهى وصولك إلى ${resource}`,
  greeting: (name) => (name === undefined ? 'مرحباً،' : `مرحباً ${name}،`),
  invited: (p) =>
    `وصلتك دعوة من ${who(p)} إلى ${p.resource}. اقبل الدعوة، فيصبح لديك حق الوصول بعد دقيقة تقريباً.`,
  reminded: (p) =>
    `وصلتك من قبل دعوة من ${who(p)} إلى ${p.resource}، وهي ما زالت في انتظارك. انقضى نصف مدتها، وهذا هو التذكير الوحيد.`,
  ended: (p, day) =>
    `انتهى في ${day} وصولك إلى ${p.resource}، الذي مُنح بطلب من ${who(p)}. لا يلزمك فعل أي شيء.`,
  stillNeeded: ({ sponsor }) =>
    `هل ما زلت تحتاج إليه؟ ردّ على هذه الرسالة: يصل ردك إلى ${sponsor}، ويمكن طلب الوصول من جديد.`,
  writes: ({ sponsor }) => `رسالة من ${sponsor}:`,
  accept: 'قبول الدعوة',
  signIn: ({ address }) =>
    `يقودك الرابط إلى Microsoft، حيث تسجّل الدخول بالعنوان ${address}. الرابط مخصص لك وحدك، فيُرجى عدم إعادة توجيهه.`,
  until: (when) => `يعمل الرابط حتى ${when}.`,
  contact: ({ sponsor }) => `لأسئلتك، هذا عنوان للتواصل من ${sponsor}:`,
  copy: 'إذا لم يعمل الزر، فانسخ هذا العنوان إلى متصفحك:',
  check: {
    title: 'كيف تتحقق من أن هذه الرسالة حقيقية',
    lines: ({ sponsor, sponsorAddress, sender, host }) => [
      `${sender === undefined ? '' : `أُرسلت هذه الرسالة من ${sender}. `}يقود زر الرسالة إلى ${host}، وهي لا تطلب منك كلمة مرور.`,
      `إذا ساورك شك، فاسأل ${sponsor}${sponsorAddress === undefined ? '' : ` (${sponsorAddress})`} بطريقة أخرى: على رقم أو عنوان تعرفه من قبل.`,
    ],
    help: 'المزيد عن الدعوات:',
  },
  unexpected: ({ sponsor }) =>
    `هل وصلتك هذه الرسالة ولم تكن تتوقعها؟ اسأل ${sponsor} أولاً، ولكن ليس بالرد عليها. وإذا لم تفعل شيئاً، فلن يحدث شيء.`,
};
