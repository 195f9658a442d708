/** Names of roles in German, Spanish, French, Portuguese, Japanese and Chinese, by archetype. */
export const FOREIGN_ROLES: readonly { readonly id: string; readonly pattern: RegExp }[] = [
  {
    id: 'student',
    pattern:
      /studentin?$|studierende|schülerin?|auszubildende|estudiante|alumn[oa]|étudiante?|élève|estudante|aluno|学生|大学生/,
  },
  {
    id: 'security',
    pattern:
      /sicherheits(?:chef|beauftragte|ingenieur)|informationssicherheit|responsable de (?:seguridad|la sécurité)|seguran[cç]a da informa|seguridad informática|セキュリティ|安全(?:主管|工程师|负责人)/,
  },
  {
    id: 'product',
    pattern:
      /produkt(?:manager|verantwortlich)|projekt(?:leiter|manager)|(?:gerente|jefe|jefa|director) de (?:producto|proyecto|produto|projeto)|chefs? de (?:produit|projet)|プロダクトマネージャー|プロジェクトマネージャー|产品经理|项目经理/,
  },
  {
    id: 'executive',
    pattern:
      /geschäftsführ|vorstand|gründer|unternehmer|director general|fundador|emprendedor|empresari|directeur général|fondat(?:eur|rice)|entrepreneu|社長|経営者|創業者|总经理|首席执行官|创始人/,
  },
  {
    id: 'data',
    pattern:
      /daten(?:wissenschaftl|analyst)|cient[íi]fic[oa] de da[td]os|data ?scientist|データサイエンティスト|数据(?:科学家|分析师)/,
  },
  {
    id: 'developer',
    pattern:
      /entwickler|programmierer|desarrollador|programador|développeu|programmeu|desenvolvedor|開発者|プログラマ|エンジニア|程序员|开发(?:者|人员|工程师)|软件工程师/,
  },
  { id: 'nurse', pattern: /krankenpfleg|krankenschwester|enfermer|infirmi|看護師|护士/ },
  {
    id: 'doctor',
    pattern: /(?:^|\s)(?:arzt|ärztin|médic[oa]|doctora|médecin)(?:$|\s)|医師|医者|医生/,
  },
  { id: 'lawyer', pattern: /rechtsanw|juristin?$|abogad|avocat|advogad|弁護士|律师/ },
  {
    id: 'teacher',
    pattern:
      /lehrer|maestr[oa]|professeure?|enseignant|profesora?$|professora?$|教師|先生|老师|教师/,
  },
  { id: 'marketing', pattern: /marketing|マーケティング|市场营销/ },
  { id: 'finance', pattern: /buchhalter|contador|contable|comptable|会計士|会计/ },
  {
    id: 'manager',
    pattern: /abteilungsleit|teamleit|gerente|jefe de|responsable|manager|マネージャー|经理/,
  },
  { id: 'engineer', pattern: /ingenieur|ingenier|ingénieur|engenheir|技術者|工程师/ },
];
