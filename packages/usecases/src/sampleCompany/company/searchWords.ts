type Said = { readonly en: string; readonly zh: string }

/** What people say when they need a service, in both languages, comma between; whatever is also called so. */
const said: Readonly<Record<string, Said>> = {
  'it-incident': {
    en: 'broken computer, broken laptop, laptop is broken, not working, does not work, crash, frozen, slow, error, outage, down, offline, bug, blue screen, black screen, no internet, wifi, internet, network, vpn, email, outlook, mail, printer, print, projector, cannot log in, password, locked out, virus, phishing, MES, ERP, screen, keyboard, mouse',
    zh: '电脑坏了, 电脑坏, 坏了, 死机, 蓝屏, 黑屏, 卡顿, 很慢, 太慢, 打不开, 连不上, 上不了网, 没网, 断网, 网络, 无线, 邮箱, 邮件, 打印机, 打印, 投影, 产线停, 停线, 登录不了, 登不上, 密码, 病毒, 报错, 故障, 崩溃, 系统',
  },
  'it-access': {
    en: 'permission, rights, account, user account, login for, role, shared folder, shared drive, mailbox, authorise, authorize, remote access, licence, license, software',
    zh: '权限, 账号, 帐号, 开通, 授权, 共享文件夹, 公共盘, 角色, 远程, 软件, 许可证, 安装软件',
  },
  'it-equipment': {
    en: 'new laptop, new computer, notebook, PC, desktop, monitor, second screen, display, headset, mouse, keyboard, docking station, phone, mobile, tablet, device, borrow, lend, replace',
    zh: '新电脑, 领电脑, 换电脑, 笔记本, 台式机, 显示器, 屏幕, 耳机, 鼠标, 键盘, 扩展坞, 手机, 平板, 设备, 借用, 领用',
  },
  'it-report': {
    en: 'report, data, figures, dashboard, statistics, extract, export data, query, excel list',
    zh: '报表, 数据, 取数, 看板, 统计, 导出数据, 查询',
  },
  'it-change': {
    en: 'new feature, change a form, workflow, approval flow, new field, improve the system, customise, customize, automation',
    zh: '新功能, 改表单, 流程, 审批流, 加字段, 系统改造, 二次开发, 需求, 自动化',
  },
  'hr-onboarding': {
    en: 'new employee, newcomer, starter, starts on monday, joins, first day, onboarding, intern, trainee',
    zh: '新人, 新同事, 入职, 报到, 到岗, 实习生, 新员工报到',
  },
  'hr-certificate': {
    en: 'certificate, proof of employment, income, salary certificate, visa letter, bank letter, mortgage, employment letter',
    zh: '证明, 在职证明, 收入证明, 工资证明, 签证, 贷款, 买房, 盖章证明',
  },
  'hr-recruit': {
    en: 'to hire, hiring, recruit, recruiting, vacancy, headcount, job ad, candidate, interview, understaffed, more people',
    zh: '招人, 招聘, 缺人, 人手不够, 编制, 岗位, 面试, 候选人, 加人',
  },
  'hr-training': {
    en: 'course, seminar, learn, learning, workshop, teach, certification, english course',
    zh: '课程, 培训, 学习, 上课, 讲座, 考证, 英语课',
  },
  'hr-attendance': {
    en: 'leave, day off, holiday, vacation, annual leave, sick, sick leave, forgot to clock in, overtime, timesheet, shift, absence',
    zh: '请假, 年假, 病假, 事假, 休假, 调休, 忘打卡, 忘记打卡, 漏打卡, 打卡, 考勤, 加班, 排班',
  },
  'fin-expense': {
    en: 'expense, expenses, reimburse, reimbursement, refund, receipt, taxi, cash advance, per diem, money back, claim',
    zh: '报销, 发票报销, 打车, 出租车, 借款, 备用金, 补贴, 垫付, 差旅费, 垫了钱',
  },
  'fin-payment': {
    en: 'pay an invoice, invoice, supplier invoice, bank transfer, transfer, prepayment, deposit, remittance, overdue',
    zh: '付款, 打款, 转账, 汇款, 预付款, 定金, 发票到了, 请款',
  },
  'fin-budget': {
    en: 'budget, more money, cost centre, cost center, overspent, reallocate',
    zh: '预算, 追加, 超支, 调剂, 成本中心, 经费',
  },
  'fin-invoice': {
    en: 'invoice to a customer, bill a customer, billing, VAT invoice, credit note, issue an invoice, sales invoice',
    zh: '开票, 开发票, 开增值税发票, 红冲, 专票',
  },
  'fin-asset': {
    en: 'asset, fixed asset, scrap, inventory label, dispose, asset tag',
    zh: '固定资产, 报废, 资产, 资产标签, 盘点资产',
  },
  'adm-repair': {
    en: 'new chair, chair, desk, lamp, light, air conditioning, heating, too cold, too hot, toilet, water leak, leaking, door, lock, window, lift, elevator, power, socket, smell, cleaning, repair',
    zh: '椅子, 桌子, 灯, 灯坏了, 空调, 太冷, 太热, 暖气, 厕所, 马桶, 漏水, 门锁, 门打不开, 窗户, 电梯, 停电, 插座, 打扫, 清洁, 维修, 报修',
  },
  'adm-visitor': {
    en: 'guest, guests, visitor, meeting room, book a room, room booking, lunch for guests, car, pick up, airport pick-up, interpreter, reception, parking',
    zh: '访客, 客人, 来访, 参观, 会议室, 订会议室, 接待, 接机, 用车, 派车, 工作餐, 停车',
  },
  'adm-travel': {
    en: 'flight, fly, plane ticket, air ticket, train ticket, hotel, business trip, trip, visa',
    zh: '出差, 机票, 火车票, 高铁票, 订票, 酒店, 订酒店, 住宿, 行程',
  },
  'adm-card': {
    en: 'badge, access card, lost my badge, lost card, business card, business cards, name card, key card',
    zh: '门禁卡, 工牌, 卡丢了, 工牌丢了, 名片, 补卡, 门卡',
  },
  'leg-contract': {
    en: 'contract, agreement, NDA, non-disclosure, terms, clause, lawyer, legal advice',
    zh: '合同, 协议, 保密协议, 条款, 审合同, 法务, 律师',
  },
  'leg-seal': {
    en: 'seal, stamp, chop, company stamp',
    zh: '盖章, 公章, 用章, 合同章, 印章',
  },
  'leg-check': {
    en: 'export control, sanctions, sanction list, privacy, GDPR, personal data, advertising claim, legal check',
    zh: '出口管制, 制裁, 个人信息, 隐私, 数据合规, 广告合规',
  },
  'pur-order': {
    en: 'buy, purchase, order, purchase order, material, tools, spare parts, office supplies, stationery',
    zh: '采购, 买, 购买, 下单, 订购, 办公用品, 文具, 物料, 备件',
  },
  'pur-supplier': {
    en: 'new supplier, new vendor, vendor, supplier audit, qualify a supplier',
    zh: '新供应商, 供应商, 准入, 审厂, 供方',
  },
  'pur-price': {
    en: 'quote, quotation, price, cost estimate, how much does',
    zh: '报价, 询价, 比价, 多少钱, 价格',
  },
  'mfg-sample': {
    en: 'prototype, sample, trial run, small batch, pilot run',
    zh: '样机, 样品, 打样, 试制, 试产, 小批量',
  },
  'mfg-quality': {
    en: 'customer complaint, complaint, defect, defective, 8D, quality problem, root cause',
    zh: '客诉, 投诉, 质量问题, 不良, 次品, 质量, 8D',
  },
  'mkt-design': {
    en: 'poster, brochure, flyer, slides, powerpoint, PPT, logo, layout, banner, leaflet, design',
    zh: '海报, 宣传册, 画册, 展板, 幻灯片, 设计, 排版, 标识',
  },
  'mkt-translation': {
    en: 'translate, translation, translator, proofread, into english, into chinese',
    zh: '翻译, 翻译成英文, 翻译成中文, 校对, 英文, 中译英, 英译中, 润色',
  },
  'rnd-change': {
    en: 'ECN, ECR, change a drawing, change the bill of materials, BOM',
    zh: '变更单, 改图, 改设计, 物料清单, 设变',
  },
  'rnd-drawing': {
    en: 'drawing, CAD, data sheet, datasheet, manual, specification, 3D model',
    zh: '图纸, 规格书, 说明书, 技术资料, 三维模型',
  },
  'rnd-answer': {
    en: 'technical question, is it compatible, product question, can the pump',
    zh: '技术问题, 选型, 参数, 兼容',
  },
  'rnd-test': {
    en: 'lab, laboratory, test, endurance test, vibration test, leak test',
    zh: '实验, 试验, 测试, 耐久, 振动测试',
  },
  'log-shipment': {
    en: 'ship, shipping, delivery, send goods, send a parcel, parcel, courier, freight, truck',
    zh: '发货, 快递, 寄快递, 寄, 物流, 运输, 货车, 送货',
  },
  'log-customs': {
    en: 'customs, customs clearance, certificate of origin, export declaration, import duty',
    zh: '报关, 清关, 海关, 原产地证, 关税',
  },
  'log-storage': {
    en: 'warehouse, stock, storage space, stocktaking, inventory count',
    zh: '仓库, 库存, 库位, 盘点, 存放',
  },
  'log-return': {
    en: 'return, send back, returned goods, RMA',
    zh: '退货, 退回, 退换货',
  },
  'sal-forecast': {
    en: 'forecast, demand forecast, order outlook',
    zh: '预测, 销量预测, 订单预测',
  },
  'sal-customer': {
    en: 'customer contact, customer address, payment terms of a customer, customer data',
    zh: '客户联系人, 客户地址, 客户信息, 账期',
  },
  'sal-reply': {
    en: 'ask the customer, contact the customer, clarify with the customer',
    zh: '问客户, 联系客户, 和客户确认',
  },
}

/** @returns undefined for a service that nobody calls otherwise */
export function searchWords(
  service: string,
): { readonly en: readonly string[]; readonly 'zh-CN': readonly string[] } | undefined {
  const words = said[service]
  return words && { en: words.en.split(', '), 'zh-CN': words.zh.split(', ') }
}
