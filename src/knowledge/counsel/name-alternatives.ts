// Proposes names that pass: built from the operator's own name or from what an individual writes about.
import type { NameCheck, NamedService } from './name-check.ts'

const forCompanies = ['', '产品展示', '企业展示', '服务介绍', '业务介绍', '客户服务']
const forOthers = ['', '项目介绍', '工作动态', '信息公开', '服务指南']
const forIndividuals = ['手记', '小记', '随笔录', '记录册', '拾光录', '见闻录', '笔记本']

/** Up to three names that the check lets pass, none of them the given one. */
export function nameAlternatives(service: NamedService, check: NameCheck): readonly string[] {
  const [registered = '', ...lines] = service.business.split(/[，,；;、]/).map((part) => part.trim())
  const individual = service.holder === 'individual'
  const topics = individual ? [...lines, registered].map(topicOf) : [check.tradeName(registered)]
  const endings = individual ? forIndividuals : isTrader(service.holder) ? forCompanies : forOthers
  return [...new Set(topics.flatMap((topic) => endings.map((ending) => topic + ending)))]
    .filter((name) => name !== service.name && check.judge({ ...service, name }).result === 'ok')
    .slice(0, 3)
}

/** 烘焙记录 is about 烘焙. */
const topicOf = (line: string) => line.replace(/(?:记录|分享|展示|作品|介绍|日常|笔记)$/, '')

const isTrader = (holder: string) => /^(?:company|individual_business|sole_or_partnership|branch)/.test(holder)
