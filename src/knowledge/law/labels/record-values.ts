// The names of the values of `record` and `change`.

/** By path and value. */
export const recordValues = {
  'record.icpFiling': {
    none: { en: 'not filed', zh: '未备案' },
    in_progress: { en: 'being filed', zh: '备案中' },
    own: { en: 'filed by the operator', zh: '已由本主体备案' },
    own_access_cancelled: { en: 'number held, access cancelled', zh: '有备案号但接入已取消' },
    other_entity: { en: 'filed by somebody else', zh: '他人名下备案' },
    borrowed_number: { en: "shows somebody else's number", zh: '使用他人备案号' },
    cancelled: { en: 'cancelled', zh: '已注销' },
  },
  'record.appFiling': {
    none: { en: 'not filed', zh: '未备案' },
    in_progress: { en: 'being filed', zh: '备案中' },
    own: { en: 'filed', zh: '已备案' },
  },
  'record.subject': {
    none: { en: 'nothing filed so far', zh: '从未备案' },
    active: { en: 'has other filed services', zh: '另有已备案服务' },
    shell: { en: 'all services cancelled', zh: '空壳主体' },
  },
  'record.orderReturnedFor': {
    sms_not_verified: { en: 'SMS code not entered', zh: '未完成短信核验' },
    documents: { en: 'documents', zh: '材料问题' },
    domain: { en: 'domain', zh: '域名问题' },
    content: { en: 'content', zh: '内容问题' },
    other: { en: 'other', zh: '其他' },
  },
  'record.psb': {
    none: { en: 'not filed', zh: '未办理' },
    in_progress: { en: 'being filed', zh: '办理中' },
    own: { en: 'filed', zh: '已办理' },
  },
  'record.licences': {
    b25: { en: 'ICP licence (B25)', zh: 'ICP许可证（B25）' },
    edi: { en: 'EDI licence (B21)', zh: 'EDI许可证（B21）' },
    other_vats: { en: 'another telecom licence', zh: '其他增值电信许可证' },
    class_unknown: { en: 'a telecom licence, class not known', zh: '许可证类别不详' },
  },
  'record.permits': {
    news: { en: 'news permit', zh: '新闻信息服务许可' },
    publishing: { en: 'publishing permit', zh: '网络出版许可' },
    audio_visual: { en: 'audio-visual permit', zh: '视听节目许可' },
    games: { en: 'game publication number', zh: '游戏版号' },
    culture: { en: 'culture permit', zh: '网络文化许可' },
    drugs: { en: 'drug regulator approval', zh: '药监部门许可' },
    medical: { en: 'medical licence', zh: '医疗机构许可' },
    education: { en: 'education approval', zh: '教育部门审批' },
    finance: { en: 'financial licence', zh: '金融业务许可' },
    religion: { en: 'religious-affairs permit', zh: '宗教信息服务许可' },
    ride_hailing: { en: 'ride-hailing permit', zh: '网约车经营许可' },
  },
  'change.kinds': {
    move_provider: { en: 'moving to another provider', zh: '更换接入商' },
    add_provider: { en: 'adding a second provider', zh: '增加接入商' },
    new_ip_same_provider: { en: 'a new IP address at the same provider', zh: '同一接入商更换IP' },
    move_to_mainland: { en: 'moving into the mainland', zh: '迁入境内' },
    move_overseas: { en: 'moving out of the mainland', zh: '迁出境内' },
    add_subdomain: { en: 'a new sub-domain', zh: '新增子域名' },
    entity_details: { en: "the operator's details", zh: '主体信息变更' },
    move_province: { en: 'seat to another province', zh: '迁至外省' },
    new_owner: { en: 'another operator takes over', zh: '更换主办单位' },
    individual_to_company: { en: 'from individual to company', zh: '个人转企业' },
    close_service: { en: 'closing the service', zh: '关闭服务' },
    lost_domain: { en: 'the domain was lost', zh: '失去域名' },
  },
} as const
