import type { MethodCall } from "../../model/parameter.ts";
import type { page as english } from "../en/page.ts";
import { among } from "./evidence.ts";
import { countries as counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { profile as profileWords } from "./profile.ts";

const { exact, fixed, percent, span } = numbers;

function points(reference: string): string {
  return `分数：某一子项在上级得分中所占的份额，仅在上级采用算术平均时列出。相对于参照：对与参照（${reference}）之间距离的精确贡献（欧文值）`;
}

/** What is made of a factor's own score before it goes up. */
const placed = (one: MethodCall) => `然后归一化：${profileWords.call(one)}`;

/** What the pages of a browser say beside what every medium says. */
export const page: typeof english = {
  skip: "跳至正文",
  label: (title: string) => `${title}：`,
  contents: "目录",

  lead: (countries, profile, dataset) => {
    const ranked = `${counted(countries)}列入排名，权重方案为`;
    const { asOf } = dataset;
    return asOf === null
      ? [ranked, profile, `${among(dataset)}。`]
      : [ranked, profile, "，数据截至", String(asOf), `年${among(dataset)}。`];
  },
  about: {
    title: "本页是什么、不是什么",
    purpose:
      "这是根据公开数值、按所述权重方案加权得出的国家排名。它说明在该权重方案下数据显示了什么、数据有多少、每个数值来自何处。它不作任何决定，也不推荐任何国家：采用另一权重方案会得出另一排名。",
    leftOut: (excluded, unscored) =>
      `无数据的内容从不按零或平均值计算。${excluded === 0 ? "没有国家被限制条件排除" : `${counted(excluded)}被限制条件排除`}；${unscored === 0 ? "没有国家缺少得出得分所需的数据" : `${counted(unscored)}缺少得出得分所需的数据`}。`,
  },
  ranking: {
    title: "排名",
    scores: ({ relative, bounded, scale: [lo, hi] }) => {
      if (relative) return "与其他各国逐一比较的胜数减负数（科普兰法）；各国没有自己的区间。";
      return bounded === false
        ? "没有最低端和最高端，因为有一项计入权重的指标没有上下限。"
        : `${exact(lo)}至${exact(hi)}；即图中的线条。`;
    },
    range: "所有无数据的项目均处于最差和最好状态时的得分；即图中的条带。",
    evidence: "权重方案中有数据计入得分的权重所占份额。",
    higherAndLower: "较高项、较低项",
    higher: (reference, score, decimals) =>
      `与参照（${reference}${score === null ? "" : `，得分${fixed(score, decimals)}`}）相比，某一因素的数值使得分增加或减少的分数。`,
    missing: "因没有数据而增加或减少的分数；这些分数不说明该国本身的任何情况。",
    first: (shown, of) => `列入排名的${counted(of)}中的前${shown}个`,
    all: (countries) => `列入排名的${counted(countries)}`,
    rank: "名次",
  },
  countries: {
    title: "各国情况",
    ofOne: (reference) => `${points(reference)}。`,
    ofAll: (reference) => `${points(reference)}；各因素之和等于全部距离。`,
    summary: (score, range, evidence, decimals) =>
      `得分${fixed(score, decimals)}，区间${range}，有数据的权重占${evidence}。`,
    cells: (name) => `${name}：从得分到发布机构的单元格`,
    flag: (title, found, reason, authority) =>
      `标记：${title}。查明情况：${found}。${reason === undefined ? "" : `原因：${reason}。`}${authority === null ? "" : `依据：${authority}。`}`,
  },
  breakdown: {
    node: "因素或指标",
    place: "出处",
    remark: (n) => `备注${n}`,
    derived: "推算",
    notAssessed: (titles) => `无数据：${titles.join("、")}`,
    found: (formula) => `：${formula}；出处：`,
  },
  leftOut: {
    apart: (countries) => `因限制条件单列：${countries}`,
    apartCaption: "单列的国家及其限制条件、数据和依据",
    excluded: (countries) => `被限制条件排除：${counted(countries)}`,
    excludedCaption: "被排除的国家，附限制条件、数据和依据；得分为按数据本会得到的得分",
    margin: "余量",
    marginMeans: "余量：与检验另一侧的距离，以指标的单位或类别计。被若干条件排除的国家，每项条件各占一行。",
    required: (countries) => `因缺少必需的数据而未列入排名：${counted(countries)}`,
    requiredCaption: "缺少权重方案必需数据的国家；区间：所有无数据的项目均处于最差和最好状态时的得分",
    unscored: (countries) => `因数据不足而无得分：${counted(countries)}`,
    unscoredCaption: "没有得分的国家：在权重方案的何处缺少数据，缺少什么数据",
  },
  explanation: {
    standing: "所处位置及原因",
    effectsCaption: "相对于参照的分数",
    cells: "从得分到发布机构的单元格",
    cellsCaption: "所有因素和指标",
  },
  profile: {
    title: (id) => `权重方案${id}`,
    settings: (title, { scale, tree, missing, peers }) =>
      [
        `${title}。得分范围为${exact(scale[0])}至${exact(scale[1])}；整体的合成方法：${profileWords.call(tree.aggregate)}${tree.normalise ? `；${placed(tree.normalise)}` : ""}。`,
        `数据缺失：${missing.policy}；除非某一因素另有规定，因素的权重至少有${percent(missing.minimumCoverage)}必须有数据。`,
        ...(peers ? [`可比国家组按${peers.by}划分。`] : []),
      ].join(""),
    caption: "所写权重（在同级项中所占份额）和有效权重（在整体中所占份额）",
    columns: { effective: "有效权重", how: "评分方法", why: "理由" },
    indicator: (id, scoring) => `${id}：${scoring}`,
    placed,
    proxy: "间接指标",
    methods: "所用方法",
    unknownMethod: "以读取权重方案的程序的理解为准。",
    gatesCaption: "限制条件：因何排除、单列或标记国家，依据是什么",
    gateColumns: { gate: "限制条件", effect: "作用", when: "条件", authority: "依据", why: "理由" },
    effect: { exclude: "排除", apart: "单列", flag: "标记" },
  },
  sources: {
    figures: (countries, years) =>
      `${counted(countries)}的数值${years.length === 0 ? "" : `，${span(years[0]!, years.at(-1)!)}年`}。`,
    files: (n) => `${n}个文件，各附哈希值`,
    digits: (n) => `每个文件前为其SHA-256的前${n}位；JSON格式的排名和工作簿中有全部64位。`,
    filesCaption: (publisher) => `数值取自的文件：${publisher}`,
    columns: { file: "文件", sha256: "SHA-256" },
    notAFile: "不是文件",
  },
  checking: {
    title: "如何核查本页",
    figures:
      "每个数值都注明发布机构、文件和单元格。请打开发布机构的文件（其SHA-256列于“来源”之下），查看该单元格：其中的数值与所示相同（四舍五入除外），或按所述公式得出。",
    document:
      "同一命令配以同一权重方案和同样的数据，会再次得到与本页逐字节相同的页面。“shortlist explain”加上国家名称，可从该国得分追溯到每个数值所在的发布机构单元格。",
    again: (record, command) => [
      "如果",
      record,
      "与本页放在一起，",
      command,
      "将重新运行，并说明每个字节是否一致；如不一致，则说明哪项输入有变化。同样的输入在任何机器上都得出同样的字节。JSON和工作簿中的数值未经四舍五入。",
    ],
    madeOf: ({ tool, profile, dataset }) => [
      ["制作工具", [`${tool.name} ${tool.version}`]],
      ["权重方案", [`${profile.id}，SHA-256 `, profile.sha256]],
      ["数据", ["SHA-256 ", dataset.sha256]],
    ],
  },
};
