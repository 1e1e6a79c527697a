import type { LiveMessages } from "../live-contract.ts";
import { countries, inUnit, listed, ordinal, points, some, stands } from "./grammar.ts";
import { inDraws } from "./in-draws.ts";
import { numbers } from "./numbers.ts";

const { brief, exact, figure, fixed, percent, grouped, signed } = numbers;

/** What the live page says: a slice of its own, since a page carries it in every language. */
export const live: LiveMessages = {
  /** In the row of a country whose rank rests on gaps. */
  gap: "缺口",
  language: "zh",
  languageName: "中文",
  chooseLanguage: "语言",
  labelled: (name, said) => `${name}：${said}`,
  bracketed: (text) => `（${text}）`,
  severally: (all) => all.join("；"),
  sentences: (all) => all.join(""),
  printAll: "全部打印",
  views: {
    label: "视图",
    ranking: "排名",
    map: "地图",
    country: "国家",
    scatter: "散点图",
    changes: "变动",
    compare: "比较",
    excluded: "未列入排名",
    method: "方法",
  },
  counts: (ranked, apart, excluded, unscored, year) =>
    `列入排名${grouped(ranked)}个 · ${apart > 0 ? `单列${grouped(apart)}个 · ` : ""}被排除${grouped(excluded)}个 · 数据不足${grouped(unscored)}个${year === null ? "" : ` · 数据截至${year}年`}`,
  caveat: "本排名说明在这些权重下数据显示了什么；它不作任何决定。",
  warnings: (n) => `须知${n}项`,
  printed: (profile, data) => `权重方案SHA-256 ${profile}，数据SHA-256 ${data}。`,
  printedWeights: (changed) =>
    changed.length === 0 ? "权重与权重方案相同。" : `已改变的权重：${changed.join("、")}。`,

  search: "查找国家",
  region: "区域",
  everyRegion: "所有区域",
  income: "收入组别",
  everyIncome: "所有收入组别",
  flag: "标记",
  everyFlag: "所有标记",
  found: (n, of) => (n === of ? countries(n) : `${countries(of)}中的${n}个`),
  showAll: (n) => `显示全部${grouped(n)}个`,
  nothingFound: "没有相符的列入排名的国家。",

  columns: {
    rank: "#",
    rankAloud: "名次",
    moved: "Δ",
    movedAloud: "与权重方案自己的权重相比变动的名次",
    country: "国家",
    score: "得分",
    range: "区间",
    rangeAloud: "得分区间：无数据的项目处于最差和最好状态",
    flags: "标记",
  },
  sortBy: (column) => `按${column}排序`,
  range: (worst, best, decimals) => `${fixed(worst, decimals)}–${fixed(best, decimals)}`,
  score: (value, decimals) => fixed(value, decimals),
  figure: (value, unit) => inUnit(value, figure(value), unit),
  signed: (value, decimals) => signed(value, decimals),
  up: (places) => `上升${places}名`,
  down: (places) => `下降${places}名`,
  isNew: "新增",
  wouldBe: (rank) => `将列${ordinal(rank)}名`,
  placed: { share: "在候选国家中的百分位", normalised: "归一化得分" },
  legend: {
    title: "图例",
    made: "实色：得到的分数。浅色：失去的分数。斜线：无数据；按空计为区间下限，按满计为区间上限。",
    placed: (axes, figure) =>
      `条形显示${listed(axes.map((axis) => `“${axis}”`))}的得分由什么构成；旁边的数字：${figure}。`,
    apart: (axis) => `“${axis}”将其各子项相乘，因此其条形分开排列，不能相加。`,
    product: (axes) =>
      `得分为${listed(axes.map((axis) => `“${axis}”`))}的乘积：其中一项低，不能由其他项补回。`,
    overlap: "区间重叠的相邻国家，其次序并不可靠。",
    median: (score, decimals) =>
      `相对于各国中位水平（${fixed(score, decimals)}）的分数：右侧为提高的因素，左侧为拉低的因素，斜线为数据缺失的影响；短线为得分。`,
  },
  sure: {
    column: "名次",
    kinds: { sets: "误差", draws: "模拟" },
    sets: (ranks, coverage) =>
      `${ranks}：数值误差下仍有可能的名次，对所有国家同时成立的概率为${percent(coverage)}。`,
    draws: (ranks, draws) =>
      `${ranks}：${grouped(draws)}次模拟的第5至第95百分位；随机抽取权重、数值误差和缺失值。`,
    gone: "名次有多可靠，只在权重方案自身的权重下显示。",
    ...inDraws,
  },
  asPublished: "发布机构和文件的名称、文件中的位置、引文以及权重方案只用一种语言写的内容保持原文。",
  methodOwnWeights: "以下内容按权重方案自身的权重计算。",
  methodAsWritten: "以下内容保持生成本页时的语言。",
  modes: { label: "条形", made: "构成", median: "相对于中位水平" },

  againstMedian: (score, decimals) => `相对于各国中位水平（${fixed(score, decimals)}）的分数`,

  weights: {
    title: "权重",
    asProfile: "与权重方案相同",
    changed: (n) => `已改变${n}项`,
    reset: "还原",
    slider: (name) => `“${name}”的权重`,
    number: (name) => `“${name}”的权重，以数字表示`,
    share: (share) => percent(share),
    shareOf: (share, group) => `占${group}的${percent(share)}`,
    whole: "得分",
    lastOne: "每组至少须有一项权重大于0。",
  },
  moved: {
    nothing: "次序与权重方案相同。",
    one: (n, name, from, to, because, share) =>
      `${n}个国家有变动；${name} ${from} → ${to}，因为“${because}”现在占${percent(share)}。`,
    plain: (n, name, from, to) => `${n}个国家有变动；${name} ${from} → ${to}。`,
    unused: (ids) => `链接中的下列权重在此无法使用：${ids.join("、")}。`,
    none: "没有国家变动。",
    entered: (names) => `现列入排名：${some(names)}。`,
    left: (names) => `不再列入排名：${some(names)}。`,
  },
  download: {
    title: "保存这些权重",
    name: "名称",
    comment: "备注",
    button: "下载我的权重（.yaml）",
    how: (command) => `用同样的数据运行“${command}”即可得出这一次序。`,
    cannot: "本页的权重方案原为工作簿，或使用了YAML别名，因此不能在此将权重写入其中。",
    link: "当前状态的链接",
    defaultName: "我的权重",
    from: (profile, sha256) => `在用${profile}（SHA-256 ${sha256}）制作的页面上改变的权重。`,
    line: (id, from, to) => `${id}: ${exact(from)} -> ${exact(to)}`,
  },

  country: {
    ranked: (name, rank, of, tied, score, decimals) =>
      `${name}在列入排名的${grouped(of)}个国家中${stands(rank, tied)}，得${points(score, decimals)}。`,
    range: (worst, best, decimals) =>
      `无数据的项目处于最差或最好状态时，得分将为${fixed(worst, decimals)}至${fixed(best, decimals)}。`,
    excluded: (name, gates) => `${name}被排除：${gates.join("；")}。`,
    wouldScore: (score, decimals) => `仅按其数据，将得${points(score, decimals)}。`,
    unscored: (name, why) => `${name}未列入排名：${why}。`,
    moved: (before) => `按权重方案自己的权重，该国列${ordinal(before)}名。`,
    notBefore: "按权重方案自己的权重，该国未列入排名。",
    previous: (name) => `← ${name}`,
    next: (name) => `${name} →`,
    back: "所有国家",
    compare: "比较",
    noCompare: "从比较中移除",
    lifts: "提高得分",
    drags: "拉低得分",
    unknown: "数据缺失",
    against: (score, decimals) => `相对于各国中位水平（得分${fixed(score, decimals)}）的分数。`,
    nothing: "无。",
    cannot: "此处无法区分各子项。",
    share: (share) => `${percent(share)}有数据`,
    factors: "直至发布机构的数值",
    columns: {
      part: "项目",
      score: "得分",
      weight: "权重",
      acts: "实际权重",
      figure: "数值",
      publisher: "发布机构",
      peers: "在列入排名的国家中",
    },
    higher: (share) => `高于${percent(share)}的候选国家`,
    notAssessed: "无数据",
    doesNotApply: "不适用",
    standsBehind: "采用另一数值",
    notWeighed: "不加权",
    measured: (year, orBefore) => `${year}年${orBefore ? "或之前" : ""}测得`,
    file: "文件",
    place: "位置",
    note: "注释",
    quote: "原文",
    formula: "计算公式",
    gates: "规则",
    met: "触及",
    clear: "未触及",
    open: "数据无法判定",
    excludes: "排除",
    flags: "标记",
    margin: (margin, unit) =>
      `距改变判定尚差${unit === "categories" ? `${margin}级` : inUnit(margin, brief(margin), unit)}`,
    past: "历年情况",
    pastNote: "各年按当年的数据和规则、以权重方案自己的权重排名，与“rank --as-of”的结果相同：",
    pastRanked: (year, rank, of, tied, score, decimals) =>
      `${year}年：在列入排名的${grouped(of)}个国家中${stands(rank, tied)}，得${points(score, decimals)}`,
    pastNot: (year) => `${year}年：未列入排名`,
    couldChange: "哪些项目无数据、仍可能改变得分",
    couldChangeShares: "计入权重但无数据的项目，按其占权重方案总权重的份额列出：",
    couldChangeEnds: "每一项处于最差和最好状态时的得分和名次，其他一切不变：",
    couldChangeLine: ({ title, notAssessed, of, share, worst, best }, decimals) => {
      const weight = share < 0.005 ? "占权重不到1%" : `占权重的${percent(share)}`;
      const extent =
        of === 1
          ? weight
          : notAssessed === of
            ? `全部${of}项指标，${weight}`
            : `${of}项指标中的${notAssessed}项，${weight}`;
      const ends =
        worst === null || best === null
          ? ""
          : `：最差时${points(worst.score, decimals)}，${stands(worst.rank, worst.tied)}；最好时${points(best.score, decimals)}，${stands(best.rank, best.tied)}`;
      return `${title}（${extent}）${ends}`;
    },
  },
  compare: {
    none: "请选择两至四个国家并列比较。",
    add: "添加国家",
    remove: (name) => `移除${name}`,
    difference: "最大差距",
    part: "项目",
    total: "得分",
  },
  notRanked: {
    search: "查找未列入排名的国家",
    excluded: (n) => `因法律或规则被排除：${grouped(n)}个`,
    territories: (n) => `${n}个领土`,
    thin: (n) => `数据不足：${grouped(n)}个`,
    country: "国家",
    score: "按其数据的得分",
    why: "原因",
  },
  why: {
    demanded: (part) => `“${part}”无数据，而权重方案要求具备`,
    required: (what) => what.join("；"),
    requires: (parts) => `没有${parts.join("或")}的数值`,
    gateNotKnown: (gate) => `“${gate}”的证据过旧`,
    undefinedMean: (part) => `“${part}”之下的得分没有均值`,
    littleEvidence: (share, asked) => `有数据的权重占${percent(share)}，而要求为${percent(asked)}`,
    nothing: (part) => `“${part}”的各子项均无数据`,
    nothingApplies: (part) => `“${part}”没有任何子项适用`,
    fewParts: (part, share, asked) => `“${part}”有数据的部分占${percent(share)}，而要求为${percent(asked)}`,
  },
  scatter: {
    caption: (across, up) => `横轴为${across}，纵轴为${up}。标出前十名的名称；每条曲线连接相等的得分。`,
    captionPlain: (across, up) => `横轴为${across}，纵轴为${up}。标出前十名的名称。`,
    point: (name, rank, score, decimals) => `${name}：${ordinal(rank)}名，${points(score, decimals)}`,
    placed: (axis) => `${axis}。`,
    choose: "国家",
    nobody: "未选",
    ends: "两条虚线为其得分区间的两端。",
  },
  map: {
    caption: "越醒目的国家名次越靠前；每种蓝色为列入排名国家的五分之一。",
    choose: "选择一个国家即可打开：方向键按名次移动，回车键打开。",
    fifth: (from, to, highest, lowest, decimals) =>
      `第${from}–${to}名：${fixed(highest, decimals)}至${points(lowest, decimals)}`,
    apart: "单列",
    excluded: "被排除",
    unscored: "数据不足",
    absent: "本页未列",
    asTable: "以表格查看",
    disclaimer:
      "边界取自Natural Earth（按实际控制划分）并经简化；克里米亚随乌克兰显示，索马里兰随索马里显示。边界不代表对任何领土地位的立场。圆点为过小而无法显示的国家；南极洲略去。",
  },
  changes: {
    none: "请移动一项权重以查看哪些国家变动：此处将列出变动前后的前25名，以线条相连。",
    before: "权重方案的权重",
    after: "您的权重",
    caption: (n) => `按权重方案的权重和按您的权重的前${n}名。`,
    line: (name, from, to) =>
      from === undefined
        ? `${name}：新列第${to}名`
        : to === undefined
          ? `${name}：原列第${from}名，现未列入排名`
          : from === to
            ? `${name}：仍列第${to}名`
            : `${name}：${from} → ${to}`,
  },
};
