// What can be asked for by name, and what people write for it when it is the whole message: one line a language, words parted by bars.
/** Every command. `team` ones are the desk's own (Slack). The order is the order of the command menu. */
export const commandNames = [
  'start',
  'check',
  'fill',
  'status',
  'why',
  'papers',
  'road',
  'onepage',
  'verify',
  'change',
  'back',
  'undo',
  'skip',
  'unknown',
  'review',
  'help',
  'topics',
  'language',
  'person',
  'cancel',
  'restart',
  'privacy',
  'export',
  'delete',
  'whatif',
  'history',
  'notice',
  'preflight',
  'mend',
  'footer',
  'compare',
  'name',
  'confirm',
  'repeat',
  'service',
  'record',
  'reminders',
  'stop',
  'timezone',
  'quiet',
  'backup',
  'result',
  'wrong',
  'order',
  'duty',
  'invite',
] as const

/** A command the flow knows. */
export type CommandName = (typeof commandNames)[number]

/** The words of each command; lower case, without punctuation. Empty where only a button or a slash leads to it. */
export const commandWords: Readonly<Record<CommandName, { readonly en: string; readonly zh: string }>> = {
  start: {
    en: 'hi | hello | hey | nihao | ni hao',
    zh: '你好 | 您好 | 在吗',
  },
  check: {
    en: 'check | continue | go on | carry on | check my case | begin | start the check | interview | lets start | let us start | lets begin | lets go | start now | go ahead | can we start | start | no idea where to start | i dont know where to start | dont know where to start | check what i need',
    zh: '开始评估 | 开始 | 不知道从哪开始 | 不知道怎么开始 | 不知道从何下手 | 可以开始 | 评估 | 开始问答 | 帮我判断 | 开始吧 | 继续评估 | 继续 | 接着来 | 继续问 | 评估我的情况',
  },
  fill: {
    en: 'fill | fill in | prepare | prepare the application | fill in the form | prepare it | start the application | start application | start the paperwork | apply | lets apply | begin the application | start the filing | begin the filing | start filing | lets file',
    zh: '填写 | 填写资料 | 准备备案 | 准备备案资料 | 补充资料 | 继续填写 | 开始填写 | 开始办理 | 我要备案 | 开始申请 | 申请备案',
  },
  result: {
    en: 'result | results | the result | verdict | answer | what is the answer | so what is the answer | my result',
    zh: '结果 | 结论 | 查看结果 | 查看结论 | 我的结果 | 评估结果 | 结果呢',
  },
  history: {
    en: 'history | verdict history | history of the verdict | how did the answer change | how did the verdict change | what changed the answer',
    zh: '历史 | 结论历史 | 结论变化 | 结论怎么变的 | 结论的变化',
  },
  notice: {
    en: 'rejected | it was rejected | we were rejected | i was rejected | my filing was rejected | our filing was rejected | rejection | rejection notice | it was sent back | my filing was sent back | it came back',
    zh: '被退回了 | 退回了 | 被驳回了 | 驳回了 | 备案被退回了 | 备案被驳回了 | 备案被退回 | 备案被驳回 | 退回通知 | 驳回通知 | 管局退回了',
  },
  preflight: {
    en: 'preflight | precheck | pre-check | check before submitting | check it before i submit | review before submission | will it be rejected | would it be rejected | what would be rejected',
    zh: '预审 | 预检 | 提交前检查 | 自查 | 会被退回吗 | 会不会被退回 | 帮我预审 | 帮我检查一下',
  },
  mend: {
    en: 'mend it now | mend it',
    zh: '现在修改',
  },
  compare: {
    en: 'compare | where is it easiest | which province is easiest | which provider is easiest | compare provinces | compare providers',
    zh: '比较 | 对比 | 哪里最容易 | 哪里好办 | 哪个省好办 | 哪个省最容易 | 哪家好办 | 哪家云好备案 | 比较省份 | 比较接入商',
  },
  footer: {
    en: 'footer | footer code | footer snippet | check my footer | what goes in the footer',
    zh: '页脚 | 页脚代码 | 底部代码 | 备案号代码 | 悬挂代码',
  },
  name: {
    en: 'check name | name check | check the name | check my name',
    zh: '检查名称 | 名称检查 | 检查网站名称',
  },
  wrong: {
    en: '',
    zh: '',
  },
  status: {
    en: 'status | progress | where are we | my status | my application',
    zh: '进度 | 状态 | 办到哪了 | 到哪一步了 | 查看进度',
  },
  why: {
    en: 'why | how come | how so | why do you ask | why ask | why that | reason | reasons | weishenme',
    zh: '为什么 | 为什么问 | 为什么问这个 | 依据 | 理由 | 原因',
  },
  papers: {
    en: 'papers | documents | which papers | which documents | what papers | checklist | which documents do i need | which papers do i need | the papers | send the papers | send me the papers | send me the documents | the documents | my papers | draft the papers | zip',
    zh: '材料 | 资料 | 需要什么材料 | 材料清单 | 准备什么材料 | 资料包 | 材料包 | 下载材料 | 下载资料 | 发我材料 | 文件包 | 备案材料 | 我的材料 | 生成材料',
  },
  road: {
    en: 'road | the road | road map | roadmap | timeline | the timeline | my timeline | schedule | road ahead | the road ahead | when can i be live | when can i go live | when will i be live',
    zh: '路线 | 路线图 | 办理路线 | 时间表 | 时间线 | 办理时间表 | 什么时候能上线 | 何时能上线 | 多久能上线',
  },
  onepage: {
    en: 'one page | one pager | onepager | verdict on one page | verdict as a picture | share the verdict | share my result | picture of the verdict',
    zh: '一页纸 | 结论图 | 结论一页图 | 分享结论 | 评估结论图 | 转发结论',
  },
  verify: {
    en: 'verify | prove it | proof | the proof | verdict code | prove the verdict | verify the verdict | verify a code',
    zh: '核验 | 验证 | 核验码 | 结论核验 | 核验结论 | 证明文件',
  },
  change: {
    en: 'change | edit | change an answer | correct | change my answer',
    zh: '修改 | 更改 | 改答案 | 修改答案 | 我要修改',
  },
  back: {
    en: 'back | go back | previous | last question',
    zh: '返回 | 上一题 | 上一步 | 后退 | 回去',
  },
  undo: {
    en: 'undo | take back | take that back',
    zh: '撤销 | 撤回 | 撤消',
  },
  skip: {
    en: 'skip | later | next | pass | skip this | skip this question',
    zh: '跳过 | 以后再说 | 下一题 | 先跳过 | 略过',
  },
  unknown: {
    en: "i dont know | i don’t know | i don't know | dont know | don't know | not sure | im not sure | i'm not sure | no idea | unknown | dunno | idk | unsure | no clue | bu zhidao",
    zh: '不知道 | 不清楚 | 不确定 | 不太清楚 | 不了解 | 不晓得 | 唔知 | 说不准 | 未知',
  },
  review: {
    en: 'review | summary | my answers | show my answers | overview | review my answers',
    zh: '核对 | 汇总 | 我的答案 | 查看答案 | 我的回答 | 查看我的答案 | 核对我的答案',
  },
  help: {
    en: 'help | commands | what can you do | menu',
    zh: '帮助 | 命令 | 菜单 | 你能做什么 | 怎么用',
  },
  topics: {
    en: 'topics | browse | questions | faq',
    zh: '主题 | 目录 | 常见问题 | 问题目录',
  },
  language: {
    en: 'language | switch language | change language | english | chinese | in english | in chinese | speak english | speak chinese | do you speak english | do you speak chinese | can you speak english | can we talk in english | english please | chinese please',
    zh: '中文 | 英文 | 语言 | 切换语言 | 英语 | 简体中文 | 说中文 | 会说中文吗 | 会英文吗 | 能说英文吗 | 可以说中文吗 | 请说中文',
  },
  person: {
    en: 'person | human | agent | talk to a person | talk to a human | talk to someone | real person | speak to a person | i want a person | expert | operator | speak to someone | contact sales',
    zh: '人工 | 转人工 | 真人 | 找人工 | 人工客服 | 客服 | 找人 | 专家 | 联系顾问 | 找顾问 | 人工咨询',
  },
  cancel: {
    en: 'cancel | quit | exit | leave | enough | abort',
    zh: '取消 | 退出 | 算了 | 不问了 | 结束 | 算了 取消 | 算了取消 | 先不弄了',
  },
  restart: {
    en: 'restart | start over | start again | reset | new check | from the beginning',
    zh: '重新开始 | 重来 | 重新来 | 重置 | 从头开始',
  },
  privacy: {
    en: 'privacy | privacy notice',
    zh: '隐私 | 隐私政策 | 隐私说明',
  },
  export: {
    en: 'export | export my data | my data | download my data',
    zh: '导出 | 导出数据 | 导出我的数据',
  },
  delete: {
    en: 'delete | erase | delete my data | erase my data | forget me | delete everything | erase everything | delete all my data | delete all of it | remove my data | remove everything',
    zh: '删除 | 删除数据 | 删除我的数据 | 清除数据 | 忘记我 | 删除我的所有数据 | 删除所有数据 | 删除全部数据 | 清空我的数据 | 删除个人信息 | 删除我的信息 | 删除我的资料 | 删除资料 | 删除所有资料 | 删除全部资料 | 删除我的所有资料 | 删除我的全部资料 | 清空资料 | 把我的资料删了 | 把我的信息删掉 | 全部删掉 | 全删了',
  },
  whatif: {
    en: 'what would change this | what if | what would change that | what would change it',
    zh: '什么会改变结论 | 怎样会改变 | 什么情况会改变 | 如何改变结论',
  },
  confirm: {
    en: 'confirm | i confirm | all correct | confirmed',
    zh: '确认 | 确认无误 | 全部正确 | 没问题确认',
  },
  repeat: {
    en: 'repeat | again | say again | repeat the question | what was the question | pardon',
    zh: '重复 | 再说一遍 | 再问一遍 | 问题是什么',
  },
  service: {
    en: 'services | add a service | another service | another site | add another site | add a site',
    zh: '新增服务 | 添加服务 | 再加一个网站 | 另一个网站 | 服务列表',
  },
  record: {
    en: 'existing filing | existing record | my filing | our filing | change or cancel | change or cancel the filing',
    zh: '现有备案 | 已有备案 | 备案变更或注销 | 管理备案 | 变更或注销',
  },
  reminders: {
    en: 'reminders | my reminders | what will you send | calendar | due dates',
    zh: '提醒 | 我的提醒 | 提醒列表 | 日历 | 期限',
  },
  backup: {
    en: 'backup | backup person | my backup | name a backup | name a backup person | deputy',
    zh: '备用联系人 | 指定备用联系人 | 备用人员 | 替补联系人',
  },
  stop: {
    en: 'stop | stop reminders | no more reminders | unsubscribe | stop all',
    zh: '停止 | 停止提醒 | 取消提醒 | 不要再提醒 | 退订 | 关闭提醒',
  },
  timezone: {
    en: 'timezone | time zone | my time zone',
    zh: '时区 | 我的时区',
  },
  quiet: {
    en: 'quiet | quiet hours',
    zh: '免打扰 | 免打扰时段',
  },
  order: {
    en: 'order | orders | my orders | record a step',
    zh: '订单 | 我的订单 | 记录进展',
  },
  duty: {
    en: '',
    zh: '',
  },
  invite: {
    en: 'invite | invite somebody | invite someone | invite a colleague | invite people | who is missing | what is missing from whom | who has answered | who still has to answer',
    zh: '邀请 | 邀请他人 | 邀请同事 | 邀请法人 | 邀请法定代表人 | 谁还没填 | 还缺谁的资料 | 各人填写情况',
  },
}
