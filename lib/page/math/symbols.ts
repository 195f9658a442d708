/** `alpha α beta β …`: names of TeX commands, each followed by what it stands for. */
const table = (text: string): ReadonlyMap<string, string> => {
  const words = text.trim().split(/\s+/);
  const pairs = words.flatMap((word, index): [string, string][] =>
    index % 2 === 0 ? [[word, words[index + 1] ?? '']] : [],
  );
  return new Map(pairs);
};

/** Letters and other things that are set like a name. */
export const NAMES =
  table(`alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ
  vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ
  upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ
  Upsilon Υ Phi Φ Psi Ψ Omega Ω infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ emptyset ∅
  varnothing ∅ imath ı jmath ȷ angle ∠ degree ° top ⊤ bot ⊥ square □ triangle △ dots … ldots … cdots ⋯
  vdots ⋮ ddots ⋱ prime ′ checkmark ✓ % % $ $ # # _ _`);

/** Signs between and before things. */
export const OPERATORS =
  table(`times × cdot ⋅ div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖
  otimes ⊗ odot ⊙ cap ∩ cup ∪ setminus ∖ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ le ≤ leq ≤ ge ≥ geq ≥ ne ≠
  neq ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ in ∈
  notin ∉ ni ∋ forall ∀ exists ∃ nexists ∄ to → rightarrow → leftarrow ← leftrightarrow ↔ gets ← Rightarrow ⇒
  Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ impliedby ⟸ iff ⟺ mapsto ↦ longrightarrow ⟶ longleftarrow ⟵ uparrow ↑
  downarrow ↓ mid ∣ parallel ∥ perp ⟂ vdash ⊢ models ⊨ therefore ∴ because ∵ colon : prec ≺ succ ≻ vert | Vert ‖
  | ‖ lvert | rvert | lVert ‖ rVert ‖ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } { {
  } } lbrack [ rbrack ] backslash \\ & &`);

/** Signs whose bounds stand above and below them where there is room. */
export const LARGE =
  table(`sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀
  int ∫ iint ∬ iiint ∭ oint ∮`);

/** Signs over a thing, and under it. */
export const ACCENTS =
  table(`hat ^ widehat ^ bar ‾ overline ‾ vec → overrightarrow → dot ˙ ddot ¨ tilde ~
  widetilde ~ check ˇ breve ˘ acute ´ grave \` overbrace ⏞`);
export const UNDER = table('underline _ underbrace ⏟');

/** Functions, set upright; those of the second list take their bounds below. */
export const FUNCTIONS = new Set(
  'sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan log ln lg exp det dim ker deg arg hom gcd Pr lim limsup liminf max min sup inf argmax argmin'.split(
    ' ',
  ),
);
export const BOUND_BELOW = new Set(
  'lim limsup liminf max min sup inf det gcd Pr argmax argmin'.split(' '),
);

/** Spaces, in the width that each takes. */
export const SPACES: ReadonlyMap<string, string> = new Map([
  [',', '0.167em'],
  [':', '0.222em'],
  ['>', '0.222em'],
  [';', '0.278em'],
  ['!', '-0.167em'],
  [' ', '0.333em'],
  ['quad', '1em'],
  ['qquad', '2em'],
]);

/** How letters are set. */
export const STYLES =
  table(`mathrm normal mathbf bold boldsymbol bold bm bold mathit italic mathbb double-struck
  mathcal script mathscr script mathfrak fraktur mathsf sans-serif mathtt monospace operatorname normal`);

/** What stands around a table. */
export const FENCES: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ['matrix', ['', '']],
  ['smallmatrix', ['', '']],
  ['pmatrix', ['(', ')']],
  ['bmatrix', ['[', ']']],
  ['Bmatrix', ['{', '}']],
  ['vmatrix', ['|', '|']],
  ['Vmatrix', ['‖', '‖']],
  ['cases', ['{', '']],
  ['array', ['', '']],
  ['aligned', ['', '']],
  ['align', ['', '']],
  ['align*', ['', '']],
  ['gathered', ['', '']],
  ['equation', ['', '']],
  ['equation*', ['', '']],
  ['split', ['', '']],
]);
