import { amount, currency, may, need, neededBy, type Offer } from './offer.ts'

/** What the departments of the head office offer, and the plant. */
export const firstOffers = {
  'it-incident': {
    provider: 'IT',
    name: ['Report a fault or outage', '故障与中断报告'],
    description: [
      'Something that worked does not work any more. Answered around the clock.',
      '原本正常的系统或网络出现故障。全天候受理。',
    ],
    form: [
      need.choice('system', ['What is affected', '受影响的系统'], {
        mes: ['Production system (MES)', '生产执行系统（MES）'],
        erp: ['ERP', 'ERP 系统'],
        mail: ['Mail and calendar', '邮件与日程'],
        network: ['Network and Wi-Fi', '网络与无线'],
        meeting: ['Meeting room technology', '会议室设备'],
        computer: ['A single computer', '个人电脑'],
      }),
      need.number('people', ['People who cannot work', '受影响人数'], { min: 1, max: 2000 }),
      need.yesNo('stopped', ['Has production stopped?', '是否停线？']),
      may(need.text('since', ['Since when', '开始时间'], ['For example: since the morning shift', '例如：早班开始后'])),
    ],
  },
  'it-access': {
    provider: 'IT',
    name: ['Access to systems', '系统权限开通'],
    description: [
      'New, changed or removed access rights. The owner of the data is asked by us.',
      '新增、调整或取消系统权限。数据负责人的意见由我们征求。',
    ],
    form: [
      need.choice('system', ['System', '系统'], {
        erp: ['ERP', 'ERP 系统'],
        mes: ['Production system (MES)', '生产执行系统（MES）'],
        crm: ['Customer system (CRM)', '客户管理系统（CRM）'],
        vpn: ['Remote access (VPN)', '远程接入（VPN）'],
        files: ['Shared folder', '共享文件夹'],
      }),
      need.text('for', ['For whom', '使用人']),
      need.longText('reason', ['What it is needed for', '用途说明']),
      need.date('from', ['From', '开始日期']),
      may(need.date('until', ['Until', '截止日期'], ['Leave empty for permanent access', '长期使用请留空'])),
    ],
  },
  'it-equipment': {
    provider: 'IT',
    name: ['Laptop and equipment', '电脑与设备'],
    description: ['A device for work: new, replaced or lent.', '工作设备的领用、更换或借用。'],
    form: [
      need.choice('item', ['Item', '设备'], {
        laptop: ['Laptop', '笔记本电脑'],
        workstation: ['Design workstation', '设计工作站'],
        screen: ['Screen', '显示器'],
        scanner: ['Barcode scanner', '扫码枪'],
        phone: ['Phone', '手机'],
      }),
      need.number('quantity', ['How many', '数量'], { min: 1, max: 50 }),
      need.text('for', ['For whom', '使用人']),
      neededBy,
      may(need.yesNo('budgeted', ['Is it in the budget?', '是否已列入预算？'])),
    ],
  },
  'hr-onboarding': {
    provider: 'HR',
    name: ['A new colleague starts', '新员工入职'],
    description: [
      'Contract, papers, place of work and the first day. Ask at least five working days ahead.',
      '劳动合同、入职材料、工位与首日安排。请至少提前五个工作日提出。',
    ],
    form: [
      need.text('name', ['Name', '姓名']),
      need.text('position', ['Position', '岗位']),
      need.date('starts', ['First day', '入职日期']),
      need.choice('place', ['Place of work', '工作地点'], {
        shanghai: ['Shanghai', '上海'],
        suzhou: ['Suzhou plant', '苏州工厂'],
        london: ['London', '伦敦'],
      }),
      need.yesNo('permit', ['Is a work permit needed?', '是否需要办理工作许可？']),
    ],
  },
  'hr-certificate': {
    provider: 'HR',
    name: ['Employment or income certificate', '在职与收入证明'],
    description: ['With seal, in Chinese, English or both.', '可加盖公章，中文、英文或中英双语。'],
    form: [
      need.choice('purpose', ['Purpose', '用途'], {
        visa: ['Visa', '签证'],
        mortgage: ['Mortgage', '房贷'],
        rent: ['Renting a flat', '租房'],
        school: ['School place', '子女入学'],
      }),
      need.choice('language', ['Language', '语言'], {
        zh: ['Chinese', '中文'],
        en: ['English', '英文'],
        both: ['Both', '中英双语'],
      }),
      need.yesNo('income', ['Should it state the income?', '是否注明收入？']),
      neededBy,
    ],
  },
  'hr-recruit': {
    provider: 'HR',
    name: ['Open a position', '招聘需求'],
    description: ['From the approved headcount to the signed offer.', '从编制批准到录用通知签署。'],
    form: [
      need.text('position', ['Position', '岗位名称']),
      need.number('headcount', ['How many', '人数'], { min: 1, max: 40 }),
      need.longText('reason', ['Why it is needed', '需求原因']),
      need.date('starts', ['Wanted start', '期望到岗日期']),
      may(need.yesNo('replacement', ['Does it replace someone who left?', '是否为离职补缺？'])),
    ],
  },
  'fin-expense': {
    provider: 'FIN',
    name: ['Travel and expenses', '差旅与报销'],
    description: ['Reimbursements, advances and questions about them.', '报销、借款及相关咨询。'],
    form: [
      need.text('report', ['Number of the report', '报销单号']),
      amount,
      currency,
      need.yesNo('invoice', ['Are all invoices attached?', '发票是否齐全？']),
    ],
  },
  'fin-payment': {
    provider: 'FIN',
    name: ['Pay a supplier', '供应商付款'],
    description: ['Invoices with an order are paid twice a week.', '有订单的发票每周付款两次。'],
    form: [
      need.text('supplier', ['Supplier', '供应商']),
      amount,
      currency,
      need.date('dueOn', ['Due on', '应付日期']),
      may(need.text('order', ['Order number', '订单号'])),
    ],
  },
  'fin-budget': {
    provider: 'FIN',
    name: ['Change a budget', '预算调整'],
    description: ['Move, add or release money of this year.', '本年度预算的调剂、追加或释放。'],
    form: [
      need.text('centre', ['Cost centre', '成本中心']),
      amount,
      need.longText('reason', ['Reason', '调整原因']),
      need.choice('change', ['Kind of change', '调整类型'], {
        move: ['Move between lines', '科目间调剂'],
        add: ['Add', '追加'],
        release: ['Release', '释放'],
      }),
    ],
  },
  'adm-repair': {
    provider: 'ADM',
    name: ['Something in the building is broken', '办公设施报修'],
    description: ['Light, air, water, doors, furniture.', '照明、空调、水电、门禁与家具。'],
    form: [
      need.text('place', ['Where', '地点'], ['Building, floor, room', '楼栋、楼层、房间']),
      need.choice('what', ['What', '类别'], {
        air: ['Air conditioning', '空调'],
        power: ['Power and light', '电路与照明'],
        water: ['Water', '给排水'],
        door: ['Door and access', '门与门禁'],
        furniture: ['Furniture', '家具'],
      }),
      need.yesNo('danger', ['Is anyone in danger?', '是否有安全隐患？']),
    ],
  },
  'adm-visitor': {
    provider: 'ADM',
    name: ['Visitors and rooms', '访客与会议接待'],
    description: ['Passes, rooms, lunch, cars and interpreters.', '访客登记、会议室、用餐、用车与翻译。'],
    form: [
      need.date('day', ['Day', '日期']),
      need.number('visitors', ['How many visitors', '访客人数'], { min: 1, max: 200 }),
      need.yesNo('lunch', ['With lunch?', '是否用餐？']),
      may(need.longText('wishes', ['Wishes', '其他需求'])),
    ],
  },
  'adm-travel': {
    provider: 'ADM',
    name: ['Book a trip', '差旅预订'],
    description: ['Flights, trains and hotels within the travel policy.', '按差旅制度预订机票、火车票与酒店。'],
    form: [
      need.text('to', ['Where to', '目的地']),
      need.date('out', ['There on', '出发日期']),
      need.date('back', ['Back on', '返程日期']),
      need.choice('by', ['By', '交通方式'], {
        train: ['Train', '火车'],
        plane: ['Plane', '飞机'],
        car: ['Car', '用车'],
      }),
    ],
  },
  'leg-contract': {
    provider: 'LEG',
    name: ['Review a contract', '合同审核'],
    description: [
      'A lawyer reads it and marks what to change. Our own template is quicker.',
      '由法务审阅并标注修改意见。使用公司模板可更快完成。',
    ],
    form: [
      need.text('party', ['Other party', '合同相对方']),
      need.choice('type', ['Type', '合同类型'], {
        sale: ['Sale', '销售'],
        purchase: ['Purchase', '采购'],
        agency: ['Agency', '代理'],
        secrecy: ['Secrecy', '保密'],
        lease: ['Lease', '租赁'],
      }),
      need.number('value', ['Value in yuan', '合同金额（元）'], { min: 0 }),
      need.yesNo('template', ['Is it our template?', '是否使用公司模板？']),
      need.date('signBy', ['To be signed by', '计划签署日期']),
    ],
  },
  'leg-seal': {
    provider: 'LEG',
    name: ['Company seal', '用印申请'],
    description: ['Seal on a paper that has been approved.', '已审批文件的盖章。'],
    form: [
      need.text('paper', ['Paper', '文件名称']),
      need.number('copies', ['Copies', '份数'], { min: 1, max: 100 }),
      need.choice('seal', ['Seal', '印章'], {
        company: ['Company seal', '公章'],
        contract: ['Contract seal', '合同专用章'],
        legal: ['Legal representative', '法定代表人章'],
      }),
      need.yesNo('out', ['Does the seal leave the building?', '印章是否外带？']),
    ],
  },
  'pur-order': {
    provider: 'PUR',
    name: ['Buy goods or a service', '采购申请'],
    description: ['From the need to the placed order.', '从需求到下单。'],
    form: [
      need.longText('what', ['What is needed', '采购内容'], ['With the specification', '请附规格要求']),
      need.number('quantity', ['Quantity', '数量'], { min: 1 }),
      need.number('budget', ['Budget in yuan', '预算（元）'], { min: 0 }),
      neededBy,
      need.yesNo('single', ['Is there only one possible source?', '是否单一来源？']),
    ],
  },
  'pur-supplier': {
    provider: 'PUR',
    name: ['Approve a new supplier', '新供应商准入'],
    description: ['Papers, quality audit and entry into the ERP.', '资质审查、质量审核与系统建档。'],
    form: [
      need.text('supplier', ['Supplier', '供应商名称']),
      need.choice('goods', ['What they deliver', '供应类别'], {
        electronics: ['Electronics', '电子元件'],
        castings: ['Castings and machining', '铸件与机加工'],
        packaging: ['Packaging', '包装'],
        services: ['Services', '服务'],
        logistics: ['Logistics', '物流'],
      }),
      need.number('yearly', ['Expected spend per year, in yuan', '预计年采购额（元）'], { min: 0 }),
      need.yesNo('audit', ['Is an audit on site needed?', '是否需要现场审核？']),
    ],
  },
  'mfg-sample': {
    provider: 'MFG',
    name: ['Build a sample', '样机试制'],
    description: ['Single pieces and trial runs outside the plan.', '计划外的单件与小批试制。'],
    form: [
      need.text('product', ['Product', '产品型号']),
      need.number('quantity', ['How many', '数量'], { min: 1, max: 200 }),
      neededBy,
      need.yesNo('released', ['Is the drawing released?', '图纸是否已发布？']),
      may(need.longText('changes', ['What differs from series', '与量产的差异'])),
    ],
  },
  'mfg-quality': {
    provider: 'MFG',
    name: ['Quality report for a complaint', '客诉质量报告'],
    description: ['Cause, immediate action and prevention (8D).', '原因、临时措施与预防措施（8D）。'],
    form: [
      need.text('serial', ['Serial numbers', '产品序列号']),
      need.text('customer', ['Customer', '客户']),
      need.choice('symptom', ['Symptom', '故障现象'], {
        leak: ['Leaks', '泄漏'],
        drift: ['Reading drifts', '示值漂移'],
        display: ['Display fails', '显示异常'],
        damage: ['Damaged on arrival', '到货损坏'],
      }),
      need.yesNo('safety', ['Is safety concerned?', '是否涉及安全？']),
    ],
  },
  'mkt-design': {
    provider: 'MKT',
    name: ['Design a brochure, slides or a sign', '设计制作'],
    description: ['In the company’s own look, for print or screen.', '符合公司视觉规范的印刷与屏幕设计。'],
    form: [
      need.choice('format', ['Format', '形式'], {
        brochure: ['Brochure', '宣传册'],
        slides: ['Slides', '演示文稿'],
        stand: ['Trade fair stand', '展台'],
        sign: ['Sign', '标识牌'],
        video: ['Video', '视频'],
      }),
      need.longText('content', ['What it should say', '内容要求']),
      neededBy,
      need.yesNo('bilingual', ['In both languages?', '是否中英双语？']),
    ],
  },
  'mkt-translation': {
    provider: 'MKT',
    name: ['Translate or check a text', '翻译与审校'],
    description: ['By people who know our products.', '由熟悉产品的同事完成。'],
    form: [
      need.choice('direction', ['Direction', '方向'], {
        'zh-en': ['Chinese to English', '中译英'],
        'en-zh': ['English to Chinese', '英译中'],
        check: ['Check an English text', '英文审校'],
      }),
      need.number('words', ['Words or characters', '字数'], { min: 1, max: 100_000 }),
      neededBy,
      may(need.yesNo('published', ['Will it be published?', '是否对外发布？'])),
    ],
  },
} as const satisfies Record<string, Offer>
