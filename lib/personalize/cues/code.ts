import { CODE_THING, LANGUAGE } from './artefacts.ts';
import type { Cue } from './cue.ts';

const MAKE =
  '(?:write|create|implement|make|build|generate|give(?: me| us)?|show(?: me| us)?|provide(?: me| us)?(?: with)?|develop|code(?: up)?|program|produce|need|i need|i want|draft|design|add|output|find|bring|come up with)';

/** The answer wanted is code, a command, a formula or a table of data: nothing to adapt. */
export const CODE_CUES: readonly Cue[] = [
  {
    name: 'make-code',
    pattern: new RegExp(
      `^${MAKE}\\b(?: me| us)?(?: an?| the| some| simple| short| basic| small| working| complete| full| example| sample| recursive| efficient| minimal|,| \\d+| ${LANGUAGE}| [\\w+#.-]+){0,6}? (?:functions?|programs?|regex(?:p|es)?|regular expressions?|(?:sql |database |mysql |postgres |graphql )quer(?:y|ies)|unit tests?|test suites?|dockerfiles?|docker[- ]compose(?: files?)?|makefiles?|(?:yaml|json|xml|toml|csv) (?:file|config|schema|manifest|object|document)s?|code(?: ?snippets?| ?blocks?| examples?)?|snippets?|one-?liners?|(?:bash|shell|powershell|python|javascript|js|sql|vba|node|perl|ruby|awk|sed) (?:scripts?|commands?|code|programs?)|macros?|(?:excel|google sheets?|spreadsheet) formulas?|formulas? (?:in|for) (?:excel|google sheets)|cron(?: ?jobs?| expressions?)|github actions?(?: workflows?)?|terraform|helm charts?|html|css|stored procedures?|data ?class(?:es)?|binary search(?: algorithm| tree)?|linked list|api endpoints?|middleware|web ?scrapers?|discord bots?|testing framework|hello world|data models?|crud)\\b(?! (?:for (?:a |my |the )?(?:youtube|video|play|movie|podcast|wedding|of conduct)|of conduct))`,
    ),
  },
  {
    name: 'thing-in-language',
    pattern: new RegExp(
      `^${MAKE}\\b.{1,120}\\b${CODE_THING}\\b.{0,120}\\b(?:in|using|with|for|of) (?:the )?${LANGUAGE}\\b|^${MAKE}\\b.{0,60}\\b${LANGUAGE}\\b.{0,40}\\b${CODE_THING}\\b`,
    ),
  },
  {
    name: 'implement',
    pattern:
      /^(?:implement|code|refactor|vectori[sz]e|memoi[sz]e|transpile|minify|debug and fix|unit test)\b(?!.*\b(?:polic(?:y|ies)|strateg(?:y|ies)|change management|programme)\b)/,
  },
  {
    name: 'convert-code',
    pattern: new RegExp(
      `^(?:convert|translate|port|rewrite|refactor|turn|transform|change|migrate|format|fix|optimi[sz]e|complete|add (?:type hints|types|comments|error handling|docstrings?|tests?) to)\\b.{0,160}\\b(?:to|into|in|as|from|this|the|my|following) (?:an? |the |valid |pure |given |following )*(?:${LANGUAGE}|json|yaml|xml|csv|sql|async/await|code|function|class|script|snippet|query|method|component|regex|loop|program|list comprehension|arrow function|(?:bash|shell|terminal|git|linux) commands?|dictionary)\\b`,
    ),
  },
  {
    name: 'formula-or-command',
    pattern: new RegExp(
      `\\b(?:excel|google sheets?|spreadsheet)(?: function| formula)\\b|^(?:sql|bash|shell|linux|git|regex|awk|sed|powershell|kubectl|docker) (?:command|query|one-?liner|pattern|regex|script|expression|code)? ?(?:to|for|that|which)\\b|^(?:command|query|regex|code|script|snippet|formula|function) (?:to|for|that|in)\\b|^${LANGUAGE} (?:code|script|function|program|snippet|example|regex|one-?liner|loop|to)\\b|\\bcode (?:snippet|example)s? (?:for|to|that|related|of|in)\\b|\\bmake a (?:separate )?function\\b|\\bincorporate it into the (?:main )?code\\b|\\bprints? the (?:correct )?(?:response|output|result)\\b`,
    ),
  },
  {
    name: 'identify-and-fix',
    pattern: /^(?:identify|find)(?: and)? (?:fix|correct) (?:the )?(?:bugs?|errors?)\b.*\bcode\b/,
  },
];
