import { amount, may, need, neededBy, type Offer } from './offer.ts'

/** What was added to the catalogue when research, logistics and domestic sales joined it. */
export const laterOffers = {
  'it-report': {
    provider: 'IT',
    name: ['Figures and reports', '数据报表'],
    description: ['A report from ERP, MES or the data warehouse.', '从 ERP、MES 或数据仓库取数并制作报表。'],
    form: [
      need.longText('what', ['What it should show', '报表内容']),
      neededBy,
      may(need.yesNo('monthly', ['Every month?', '是否每月出具？'])),
    ],
  },
  'it-change': {
    provider: 'IT',
    name: ['Change in a system', '系统功能调整'],
    description: ['A field, a form, a workflow or a print layout.', '字段、表单、流程或打印格式的调整。'],
    form: [
      need.choice('system', ['System', '系统'], {
        erp: ['ERP', 'ERP 系统'],
        mes: ['Production system (MES)', '生产执行系统（MES）'],
        crm: ['Customer system (CRM)', '客户管理系统（CRM）'],
        wms: ['Warehouse system (WMS)', '仓储管理系统（WMS）'],
      }),
      need.longText('change', ['What should change', '调整内容']),
      may(need.number('users', ['People who use it', '使用人数'], { min: 1, max: 2000 })),
    ],
  },
  'hr-training': {
    provider: 'HR',
    name: ['Training', '培训安排'],
    description: ['Courses inside and outside the company.', '内部与外部培训课程。'],
    form: [
      need.text('topic', ['Topic', '培训主题']),
      need.number('people', ['How many people', '参加人数'], { min: 1, max: 200 }),
      neededBy,
    ],
  },
  'hr-attendance': {
    provider: 'HR',
    name: ['Correct attendance or leave', '考勤与假期更正'],
    description: ['Missing stamps, shifts and leave balances.', '漏打卡、排班与假期余额的更正。'],
    form: [need.date('day', ['Day', '日期']), need.longText('what', ['What is wrong', '情况说明'])],
  },
  'fin-invoice': {
    provider: 'FIN',
    name: ['Write an invoice to a customer', '开具销售发票'],
    description: ['With tax, in the customer’s format.', '按客户要求开具增值税发票。'],
    form: [
      need.text('customer', ['Customer', '客户名称']),
      amount,
      may(need.text('order', ['Sales order', '销售订单号'])),
    ],
  },
  'fin-asset': {
    provider: 'FIN',
    name: ['Register or retire an asset', '固定资产登记与处置'],
    description: ['New, moved, counted or scrapped.', '新增、转移、盘点或报废。'],
    form: [
      need.text('asset', ['Asset', '资产名称']),
      need.choice('change', ['What happens to it', '变动类型'], {
        new: ['New', '新增'],
        moved: ['Moved', '转移'],
        scrapped: ['Scrapped', '报废'],
      }),
    ],
  },
  'adm-card': {
    provider: 'ADM',
    name: ['Badges and business cards', '门禁卡与名片'],
    description: ['New, lost or changed.', '新办、补办或变更。'],
    form: [
      need.choice('what', ['What', '类别'], { badge: ['Badge', '门禁卡'], card: ['Business cards', '名片'] }),
      need.text('for', ['For whom', '使用人']),
    ],
  },
  'leg-check': {
    provider: 'LEG',
    name: ['Compliance check', '合规核查'],
    description: ['Export control, sanctions, advertising and data.', '出口管制、制裁名单、广告与数据合规。'],
    form: [
      need.text('about', ['What is checked', '核查对象']),
      need.longText('plan', ['What is planned', '业务说明']),
      neededBy,
    ],
  },
  'pur-price': {
    provider: 'PUR',
    name: ['Ask for a price', '询价'],
    description: ['A market price before a project is decided.', '立项前的市场询价。'],
    form: [
      need.text('what', ['What', '询价内容']),
      need.number('quantity', ['Quantity', '数量'], { min: 1 }),
      neededBy,
    ],
  },
  'rnd-change': {
    provider: 'RND',
    name: ['Engineering change', '工程变更'],
    description: ['A change of a drawing or parts list in series.', '量产图纸或物料清单的变更。'],
    form: [
      need.text('part', ['Part', '零件号']),
      need.longText('reason', ['Reason', '变更原因']),
      need.yesNo('stock', ['Is there stock of the old part?', '旧件是否有库存？']),
    ],
  },
  'rnd-drawing': {
    provider: 'RND',
    name: ['Drawings and technical papers', '图纸与技术文件'],
    description: ['The released version, for inside or for a customer.', '提供已发布版本，供内部或客户使用。'],
    form: [
      need.text('product', ['Product', '产品型号']),
      need.yesNo('outside', ['Does it leave the company?', '是否对外提供？']),
    ],
  },
  'rnd-answer': {
    provider: 'RND',
    name: ['Answer to a technical question', '技术答疑'],
    description: ['What a product can and cannot do.', '产品性能与适用范围的解答。'],
    form: [need.text('product', ['Product', '产品型号']), need.longText('question', ['Question', '问题']), neededBy],
  },
  'rnd-test': {
    provider: 'RND',
    name: ['Test in the laboratory', '实验室测试'],
    description: ['Pressure, temperature, vibration, EMC.', '压力、温度、振动与电磁兼容测试。'],
    form: [
      need.text('sample', ['Sample', '样品']),
      need.choice('test', ['Test', '测试项目'], {
        pressure: ['Pressure', '压力'],
        climate: ['Climate', '高低温'],
        vibration: ['Vibration', '振动'],
        emc: ['EMC', '电磁兼容'],
      }),
      neededBy,
    ],
  },
  'log-shipment': {
    provider: 'LOG',
    name: ['Ship goods', '发货安排'],
    description: ['By road, sea, air or courier.', '公路、海运、空运或快递。'],
    form: [
      need.text('to', ['Where to', '目的地']),
      need.choice('by', ['By', '运输方式'], {
        road: ['Road', '公路'],
        sea: ['Sea', '海运'],
        air: ['Air', '空运'],
        courier: ['Courier', '快递'],
      }),
      need.number('boxes', ['Boxes', '件数'], { min: 1, max: 2000 }),
      neededBy,
    ],
  },
  'log-customs': {
    provider: 'LOG',
    name: ['Customs papers', '报关与单证'],
    description: ['Export and import declarations, origin, insurance.', '进出口报关、原产地证与保险单。'],
    form: [
      need.text('shipment', ['Shipment', '运单或合同号']),
      need.yesNo('origin', ['With certificate of origin?', '是否需要原产地证？']),
      neededBy,
    ],
  },
  'log-storage': {
    provider: 'LOG',
    name: ['Storage and stock', '仓储与盘点'],
    description: ['Room in the warehouse, counting and blocking of stock.', '库位、盘点与库存冻结。'],
    form: [need.text('goods', ['Goods', '物料']), need.longText('what', ['What should be done', '处理要求'])],
  },
  'log-return': {
    provider: 'LOG',
    name: ['Take goods back', '退货入库'],
    description: ['Returns from customers and to suppliers.', '客户退货与退供应商。'],
    form: [need.text('from', ['From', '退货方']), need.number('boxes', ['Boxes', '件数'], { min: 1, max: 500 })],
  },
  'sal-forecast': {
    provider: 'SAL',
    name: ['Sales forecast', '销售预测'],
    description: ['What customers will order, by month.', '按月的客户订单预测。'],
    form: [
      need.text('product', ['Product', '产品系列']),
      need.number('months', ['Months ahead', '预测月数'], { min: 1, max: 24 }),
    ],
  },
  'sal-customer': {
    provider: 'SAL',
    name: ['Facts about a customer', '客户资料'],
    description: ['Contacts, terms and installed products.', '联系人、付款条件与在用产品。'],
    form: [need.text('customer', ['Customer', '客户名称']), need.longText('what', ['What is needed', '需要的资料'])],
  },
  'sal-reply': {
    provider: 'SAL',
    name: ['Ask a customer something', '客户沟通'],
    description: ['Sales asks, and brings back the answer.', '由销售向客户核实并反馈。'],
    form: [
      need.text('customer', ['Customer', '客户名称']),
      need.longText('question', ['Question', '需核实的问题']),
      neededBy,
    ],
  },
} as const satisfies Record<string, Offer>
