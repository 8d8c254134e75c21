// The names of the values of `entity`, `person` and `legalRep`.

const identityDocuments = {
  cn_id: { en: 'mainland identity card', zh: '居民身份证' },
  hk_mo_travel_permit: { en: 'Hong Kong or Macau travel permit', zh: '港澳居民来往内地通行证' },
  hmt_residence_permit: { en: 'Hong Kong, Macau or Taiwan residence permit', zh: '港澳台居民居住证' },
  tw_travel_permit: { en: 'Taiwan travel permit', zh: '台湾居民来往大陆通行证' },
  passport: { en: 'passport', zh: '护照' },
  foreign_permanent_residence_id: { en: "foreigner's permanent residence card", zh: '外国人永久居留身份证' },
} as const

/** By path and value. */
export const peopleValues = {
  'entity.type': {
    company_domestic: { en: 'mainland company', zh: '内资公司' },
    company_foreign_invested: { en: 'foreign-invested company', zh: '外商投资企业' },
    company_hmt_invested: { en: 'company with Hong Kong, Macau or Taiwan capital', zh: '港澳台投资企业' },
    branch_of_mainland_company: { en: 'branch of a mainland company', zh: '内资公司分公司' },
    branch_of_foreign_company: { en: 'branch of a foreign company', zh: '外国公司分支机构' },
    foreign_rep_office: { en: 'representative office of a foreign company', zh: '外国企业常驻代表机构' },
    individual_business: { en: 'individual business', zh: '个体工商户' },
    sole_or_partnership: { en: 'sole proprietorship or partnership', zh: '个人独资或合伙企业' },
    government: { en: 'government body', zh: '政府机关' },
    public_institution: { en: 'public institution', zh: '事业单位' },
    social_group: { en: 'social group', zh: '社会团体' },
    private_non_enterprise: { en: 'private non-enterprise unit', zh: '民办非企业单位' },
    foundation: { en: 'foundation', zh: '基金会' },
    law_firm: { en: 'law firm', zh: '律师事务所' },
    foreign_ngo_rep_office: { en: 'representative office of a foreign NGO', zh: '境外非政府组织代表机构' },
    embassy_or_consulate: { en: 'embassy or consulate', zh: '使领馆' },
    international_organisation: { en: 'international organisation', zh: '国际组织' },
    religious_body: { en: 'religious body', zh: '宗教团体' },
    other_mainland_organisation: { en: 'other mainland organisation', zh: '其他境内组织' },
    individual: { en: 'individual', zh: '个人' },
    foreign_no_presence: { en: 'organisation from outside without a mainland body', zh: '无境内主体的境外组织' },
  },
  'entity.status': {
    normal: { en: 'in good standing', zh: '正常' },
    in_formation: { en: 'being founded', zh: '筹建中' },
    abnormal_list: { en: 'on the list of abnormal operations', zh: '列入经营异常名录' },
    revoked: { en: 'licence revoked', zh: '已吊销' },
    deregistered: { en: 'deregistered', zh: '已注销' },
  },
  'person.idType': identityDocuments,
  'legalRep.idType': identityDocuments,
} as const
