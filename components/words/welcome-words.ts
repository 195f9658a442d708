export const WELCOME = {
  title: 'Answers made for you',
  lead: 'Idiolect rewrites the answers of AI assistants for you: it folds what you know, explains what you do not, and puts first what you need. It never changes what an answer says, and the original is one click away.',
  questions: 'Three questions, if you like',
  questionsHint:
    'Each is optional. It all works without them: Idiolect then asks under the first answer.',
  role: 'What do you do?',
  roleHint: 'Answers then lead with what matters in that role.',
  rolePlaceholder: 'Product manager',
  knows: 'What do you know well?',
  knowsPlaceholder: 'SQL, statistics',
  newTo: 'What are you new to?',
  newToPlaceholder: 'Kubernetes',
  topicsHint: 'Several are fine, with commas between them.',
  style: 'How do you like to read?',
  finish: 'Save and start',
  skip: 'Skip',
  saving: 'Saving…',
  on: 'What is on',
  onList: [
    'Nothing yet. Idiolect runs only on sites where you turn it on, one at a time.',
    'It works on this device. There is no account, no server and no download.',
    'It keeps what you tell it here and what you say with its feedback buttons. You can see, correct and forget all of it.',
  ],
  doneTitle: 'You are all set',
  doneLead:
    'Open an AI assistant, press the Idiolect button in the toolbar, and choose “Turn on here”. Then ask something.',
  doneHint: 'No button in sight? Open the puzzle-piece menu of your browser and pin Idiolect.',
} as const;

export type StyleChoice = 'none' | 'brief' | 'bullets' | 'plain' | 'verdict';

export const STYLE_CHOICES: Record<StyleChoice, string> = {
  none: 'As it comes',
  brief: 'Brief',
  bullets: 'As bullet points',
  plain: 'In plain words',
  verdict: 'The verdict first',
};
