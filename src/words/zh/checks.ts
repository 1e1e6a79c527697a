import type { PlugInWords } from "../../explain/plug-in-words.ts";
import { acknowledgements, audit, incomeIs } from "./audit.ts";
import { asRead, category, countries as counted, listed, some, unitOf } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, fixed, percent, percentTo } = numbers;

type Checks = PlugInWords["checks"];
type Widest = Parameters<Checks["conflicts"]["revised"]>[1];
type Stated = Parameters<Checks["scale"]["beyond"]>[1];
type Observed = Parameters<Checks["jumps"]["leapt"]>[0];
type Mover = Parameters<Checks["minimum-coverage"]["hangs"]>[1][number];
type Shape = Parameters<Checks["outliers"]["moving"]>[0];
type Drawn = Parameters<Checks["outliers"]["moving"]>[1];

const influence = (share: number) => (share > 0 && share < 0.005 ? "不到1%" : percent(share));

function example({ name, year, kept, other }: Widest): string {
  return `相差最大的是${name}${year === undefined ? "" : `${year}年`}，由${asRead(other.value)}变为${asRead(kept.value)}`;
}

function inFactors(factors: readonly string[]): string {
  return factors.map((title) => `在“${title}”中`).join("，");
}

function fromTo(before: Observed, now: Observed, unit: string | undefined): string {
  const last = `${asRead(now.value, 4)}${unit === undefined ? "" : unitOf(now.value, unit)}`;
  return `由${before.year}年的${asRead(before.value, 4)}变为${now.year}年的${last}`;
}

function named(all: readonly Mover[]): string {
  return some(all.map(({ name, rank }) => audit.withRank(name, rank)));
}

function moves(by: number, left: number, entered: number): string {
  const counts = [
    ...(left > 0 ? [`${counted(left)}将退出`] : []),
    ...(entered > 0 ? [`${counted(entered)}将进入`] : []),
  ];
  return `如果对数据的各项最低要求均${by > 0 ? "提高" : "降低"}${digits(Math.abs(by), 3)}，${counts.join("，")}`;
}

function shapeOf({ skewness, kurtosis }: Shape): string {
  return `偏度${digits(skewness, 3)}，峰度${digits(kurtosis, 3)}`;
}

function treatmentOf({ needsLogarithm }: Shape, drawn: Drawn): string {
  const told = some(
    drawn.map(({ name, from, to }) => `${name} ${digits(from, 3)} → ${digits(to, 3)}`),
    5,
  );
  return needsLogarithm ? `五轮缩尾处理仍然不够（${told}），只能取对数` : `缩尾处理将拉近${told}`;
}

function stated({ scale, categories }: Stated): string {
  return scale
    ? `发布机构的量表（${asRead(scale[0])}至${asRead(scale[1])}）`
    : `发布机构的类别（${(categories ?? []).join("、")}）`;
}

const categoryOf = (value: number | string) =>
  typeof value === "number" ? digits(value, 6) : category(value);

const LOOK = "请查明其背后的事件，或者方法的改变，或者两处之一误读的单元格";
const AUDIT_PART = "请审核权重方案的一部分以查看其余的";

/** What the checks of an audit say, by their ids. */
export const checks: Partial<Checks> = {
  acknowledgements,
  coverage: {
    title: "数据覆盖",
    rule: "针对未被任何限制条件排除的国家。以下情况需要人工处理：各国都没有数据的因素，或有数据的权重不到一半的因素；没有得分的国家；权重方案必需而候选国家缺少的数据；以及前20名中数据少于覆盖最好者80%的国家。不到三分之二的国家具备的指标列为提示（例如，全球创新指数即要求一国达到这一份额）。",
    ranking: "排名",
    nobodyLeft: "限制条件排除或单列了所有国家，没有可排名的国家：请查询其他国家，或审视限制条件。",
    nobodyScored: "候选国家都没有得分：请查明各国因何没有得分，以及数据和年份是否正确。",
    factorNotAssessed: (weight, indicators, said) =>
      `${said === undefined ? "" : `${said}。`}各国都没有该因素的数据，因此${percent(weight)}的权重转归其他因素：请补充${some(indicators)}的数值或分析员结论，或删去该因素。`,
    indicatorsNotAssessed: (lacking, of, lost) =>
      `其${of}项指标中有${lacking.length}项各国都没有数据（占该因素权重的${percent(lost)}），由其余指标代表整个因素：请补充${some(lacking)}的数值，或把该因素理解为剩余的内容。`,
    ranged: (name, range) => `${name} ${range.map((end) => digits(end, 3)).join("–")}`,
    required: (lacking, placing, ranged, of) =>
      `${of}个候选国家中有${ranged.length}个未列入排名（${lacking}），其得分可能的区间为：${some(ranged)}。有以下数据即可得出名次：${placing}；否则请不依据排名对其作出决定。`,
    notScored: (why) => `没有得分（${why}）：请查找数据，或不依据排名作出决定。`,
    thinIndicator: (had, of) =>
      `${of}个候选国家中只有${had}个具备该指标，因此两国在其因素上的得分可能以不同内容为依据：请按两国都具备的内容比较。`,
    thinCountry: (rank, share, best) =>
      `第${rank}名以${percent(share)}的权重为依据，而其他国家最多达${percent(best)}：在引用其名次之前，请先看缺少什么。`,
  },
  stale: {
    title: "过旧的数值",
    rule: "早于权重方案所定年限（maxAge）的数值不计入。以下情况需要人工处理：起排除作用的限制条件没有更新的数值可依据；以及至少10%的候选国家因此失去一项指标。",
    tooOld: (stale, of, { before, oldest, names }) =>
      `${of}个候选国家中有${stale}个只有${before}年以前的数值，按缺失处理（最早的为${oldest}年：${some(names)}）：请取得较新的数值，或让权重方案接受较旧的数值。`,
    inGates: (indicator, gates) => `限制条件${gates.join("、")}中的${indicator}`,
    gateSilent: (maxAge, stale) =>
      `${stale.length}个候选国家的最新数值已超过${maxAge}年（${some(stale.map(({ name, value, year }) => `${name}：${typeof value === "number" ? digits(value, 6) : category(value)}，${year}年`))}），因此该条件无法判定而予以保留：请查明其目前的情况。`,
  },
  names: {
    title: "无法识别的名称",
    rule: "文件中没有国家与之对应或有不止一个国家与之对应的名称；其数值没有读取。已知不是国家的名称（区域、平均值）不在此列。",
    about: (name) => `“${name}”`,
    notRead: (rows, places, isAmbiguous, suggestions) => {
      const which =
        rows === undefined
          ? places === 1
            ? "该名称的各行"
            : `该名称在${places}处的各行`
          : `该名称的${rows}行`;
      const why = isAmbiguous ? "可能指若干国家" : "没有国家与之对应";
      const near = suggestions.length > 0 ? `（相近的有：${suggestions.join("、")}）` : "";
      return `${which}没有读取，因为${why}${near}：请在文件中写明国家名称或代码。`;
    },
  },
  "left-out": {
    title: "文件中被标记的内容",
    rule: "导入时被标记的文件行和单元格：损坏的、略过的、读取时存疑的。每个文件的标记按种类归并；仅供参考的信息不在此列。",
    about: (code, file) => `${file}中的${code}`,
    flagged: (message, at, more) => {
      const said = [...(at === undefined ? [] : [at]), ...(more > 0 ? [`另有${more}处同类`] : [])];
      return `${message.replace(/\.$/u, "")}${said.length > 0 ? `（${said.join("，")}）` : ""}。`;
    },
  },
  "older-readers": {
    title: "由旧版本读取",
    rule: "快照保存的是创建时从文件中读取的内容。如果某一来源的读取方法此后有变，其数值现在可能不同。此处检查权重方案所用指标的数值。",
    older: (names, changes) =>
      `下列来源的数值由旧版本从文件中读取，现在可能不同：${some(names, 3)}。此后的变化：${changes.join("；")}。请重新读取文件：“shortlist ingest <path>… --into <folder>”。`,
  },
  conflicts: {
    title: "来源之间的矛盾",
    rule: "两个文件对同一国家、指标和年份给出不同数值，采用优先的一个。如果所采用的数值正在使用，而两个文件不是同一发布机构同一版式的不同版次，则需要人工处理：较新的版次修订较旧的版次，自有表格优先于发布机构。",
    about: audit.figureOf,
    unsettled: (kept, other) =>
      `${kept.file}为${asRead(kept.value)}，${other.file}为${asRead(other.value)}，没有资料说明哪个优先，因此两个都不采用：请查明哪个正确，并更正另一个文件或将其剔除。`,
    disagree: (kept, other) =>
      `采用的是${asRead(kept.value)}，而${other.file}为${asRead(other.value)}：请查明哪个正确；如果后者正确，请写入自有表格。`,
    overruled: (values, widest) =>
      `自有表格取代了${values}个正在使用的数值（${example(widest)}）：如果这是有意为之，则无须处理。`,
    revised: (values, widest) =>
      `发布机构在不同版次之间修订了${values}个正在使用的数值（${example(widest)}），以最新的为准：除非某项修订看来有误，否则无须处理。`,
    "not-in-use": (values, widest) =>
      `各文件有${values}个数值不一致，但没有任何得分或限制条件使用这些数值（${example(widest)}）：对本排名无须处理。`,
  },
  texts: {
    title: "文字与表格对照",
    rule: "按国家将《人口贩运报告》的文字与表格对照：其级别与同年的级别表对照（需要人工处理）；完全没有调查、起诉或定罪的说法，与国际劳工事务局（ILAB）上一年（即报告所述年份）的刑事案件数对照；关于法律涵盖所有形式或没有法律的说法，与ILAB同年关于贩运儿童和强迫劳动的法律标记对照。ILAB统计的是最恶劣形式的童工劳动，因此只有说完全没有的文字才会与之矛盾。",
    about: audit.figureOf,
    contradiction: (name, said, listedAs) =>
      `${said.year}年的文字称${name}为${categoryOf(said.value)}${said.quote === undefined ? "" : `（“${said.quote}”）`}，而${listedAs.indicator}在${listedAs.year}年为${categoryOf(listedAs.value)}：请到两处核对。`,
  },
  scale: {
    title: "超出发布机构量表的数值",
    rule: "将数值和类别与发布机构所述的对照。正在使用的数值需要人工处理；超出幅度不大于其自身误差（已公布标准误的1.96倍）的或没有使用的数值列为提示：有些发布机构的上下限是近似的。",
    about: audit.figureOf,
    beyond: (value, indicator, isWithin) =>
      `${asRead(value)}${typeof value === "string" ? "不属于" : "超出"}${stated(indicator)}${isWithin ? "，但超出幅度小于其自身误差：除非单元格读取有误，否则无须处理。" : "：请将单元格与发布机构的网页对照，并更正或删除该数值。"}`,
    notInUse: (values, indicator, { name, year, value }) =>
      `其他年份或国家的${values}个数值超出${stated(indicator)}（最远的是${name}${year === undefined ? "" : `${year}年`}的${asRead(value)}）：对本排名无须处理。`,
  },
  jumps: {
    title: "年份之间的跳跃",
    rule: "由前一数值到所用数值的变动（按年计），与该指标逐年变化的中位数（不为0者，按所有国家和年份计算，至少30个）对照。超过5.2倍的列为提示（即Iglewicz和Hoaglin 1993年《How to Detect and Handle Outliers》中3.5的修正z分数）；超过10倍的需要人工处理，因为逐年变化具有厚尾。如果发布机构说明误差，变动还必须超过差值标准误的1.96倍。类别数据：一年之内变动两级或以上。",
    about: (indicator, name) => audit.figureOf({ indicator, name }),
    leapt: (before, now, unit, { times, usual }) =>
      `${fromTo(before, now, unit)}，为通常逐年变化（${asRead(usual, 4)}）的${Math.round(times)}倍：${LOOK}。`,
    stepped: (before, now, unit, steps) => `${fromTo(before, now, unit)}，变动${steps}级：${LOOK}。`,
  },
  outliers: {
    title: "异常值",
    rule: "按数据中的所有国家、在权重方案所定变换之后计算：|偏度| > 2且峰度 > 3.5（均为第2型），这是联合研究中心（JRC）和COINr的规则；符合时对最外侧的数值逐一作缩尾处理，至多五次，否则取对数（经合组织/JRC 2008年《Handbook on Constructing Composite Indicators》，第5步）。如果这样做会使另一国的归一化得分变动超过量表的1%，则需要人工处理：固定端点和名次不会出现这种情况。",
    idle: (found, drawn, method, clipped) =>
      `${shapeOf(found)}：${treatmentOf(found, drawn)}；在“${method}”之下${clipped > 0 ? `（有${clipped}个数值被截断）` : ""}，这不会使任何其他国家变动，因此请核对单元格，其余保持不变。`,
    moving: (found, drawn, method, points) =>
      `${shapeOf(found)}：${treatmentOf(found, drawn)}，在“${method}”之下，这会使其他国家最多变动${digits(points, 3)}分：请处理该指标，或设定固定端点。`,
  },
  "double-counting": {
    title: "重复计算",
    rule: "按两项均有的候选国家（至少十个）计算的归一化得分的皮尔逊相关系数；在一个因素之内高于0.9，即两项指标说明同一内容（COINr的get_corr_flags的阈值；经合组织/JRC 2008年《Handbook》，第4步），是否应当计算两次须由人决定。在不同因素之间，以及两项指标以相同单元格为依据的，列为提示。",
    pair: (left, right) => `${left}和${right}`,
    correlated: (r, countries, factors, sameCells) =>
      `两者得分的相关系数为${fixed(r, 2)}，按${counted(countries)}计算（${inFactors(factors)}）${sameCells ? "，且以相同的单元格为依据" : ""}：其共同部分以两者的权重计入；请保留一项，或降低权重，或在权重方案中说明为何两项都保留。`,
    sameCells: (countries, factors, r) =>
      `对${counted(countries)}，两者以相同的单元格为依据（${inFactors(factors)}）：该数值以两者的权重计入${r === undefined ? "" : `，尽管由其得出的内容不同（相关系数${fixed(r, 2)}）`}；只有在有意为之时才保留两项。`,
    otherPairs: "其他各对",
    notListed: (pairs, strongest) =>
      `另有${pairs}对说明同一内容；所列为相关最强的${strongest}对：${AUDIT_PART}。`,
    notCompared: (heaviest, of) => `${of}项指标中只有权重最大的${heaviest}项相互作了比较：${AUDIT_PART}。`,
    notListedNorCompared: (pairs, strongest, heaviest, of) =>
      `另有${pairs}对说明同一内容；所列为相关最强的${strongest}对；${of}项指标中只有权重最大的${heaviest}项相互作了比较：${AUDIT_PART}。`,
    briefSameCells: (titles, countries) =>
      `${listed(titles.map((title) => `“${title}”`))}对${counted(countries)}以相同的单元格为依据`,
    briefCorrelated: (titles, r) =>
      `${listed(titles.map((title) => `“${title}”`))}说明同一内容：两者得分的相关系数为${fixed(r, 2)}`,
  },
  direction: {
    title: "方向错误",
    rule: "按两项均有的候选国家（至少十个）计算的指标归一化得分与其所属因素得分的皮尔逊相关系数。由于指标包含在因素之内，该系数应为正；为负则表示方向错误，或指标相互抵消（经合组织/JRC 2008年《Handbook》，第4步和第8步）。95%区间（Fisher 1921）低于0的，需要人工处理。",
    against: (factor, { r, pairs, sure }, meant) =>
      `它与所属的“${factor}”的相关系数为${fixed(r, 2)}，按${counted(pairs)}计算${sure ? "" : "（可能出于偶然）"}：请核对是否确实要采用“${meant}”方向，以及该因素的各项指标是否衡量同一事物。`,
  },
  weights: {
    title: "没有起到重要性作用的权重",
    rule: "按列入排名的国家计算：因素与得分的相关系数的平方占所有因素平方和的份额，与其权重份额对照。均值的权重是取舍比率，只有通过方差和相关才成为重要性（Paruolo、Saisana和Saltelli 2013，J. R. Stat. Soc. A 176；Becker、Saisana、Paruolo和Vandecasteele 2017，Ecological Indicators 80）。线性相关系数的平方代替其相关比：它看不到非线性的关系，并且会计入一个因素与其他因素的共同部分。如果一个因素的相关系数为负，或按其95%区间可能为0，则需要人工处理；影响份额超过权重份额的两倍或不到其一半的，列为提示。",
    "works-against-score": ({ weight, r }) =>
      `它占权重的${influence(weight)}，与得分的相关系数却是${fixed(r, 2)}：在该因素上表现好的国家往往排名较低，因为与之相反的其他因素占了上风；请决定是否有意作此取舍。`,
    "no-influence": ({ weight, r }) =>
      `它占权重的${influence(weight)}，与得分的相关系数为${fixed(r, 2)}，也可能毫无相关：排名几乎不取决于它；请不要说它与其权重同样重要，或给予更多权重。`,
    "weight-is-not-importance": ({ weight, influence: pull }) =>
      `它占权重的${influence(weight)}，占影响的${influence(pull)}：请在引用权重之处说明，或改变权重，直到影响符合本意。`,
    briefInfluence: (factor, { weight, influence: pull }) =>
      `“${factor}”占权重的${influence(weight)}，占影响的${influence(pull)}`,
    briefCorrelation: (factor, { weight, r }) =>
      `“${factor}”占权重的${influence(weight)}，与得分的相关系数却是${fixed(r, 2)}`,
  },
  poverty: {
    title: "实为贫困的需求",
    whole: "总分",
    rule: "节点得分与人均国内生产总值（没有时则为世界银行收入组别）的斯皮尔曼等级相关系数，按两项均有的列入排名的国家（至少十个）计算；针对整体，以及并非有意由收入数值构成的每个因素。无论正负，达到0.7，该节点的次序即约有一半是收入的次序（0.7的平方），须由人说明这是否就是所要衡量的内容。",
    followsIncome: (rho, income, countries) =>
      `其次序与${incomeIs(income)}的相关系数为${fixed(rho, 2)}，按列入排名的${counted(countries)}计算：其中很大一部分实为${rho < 0 ? "贫困" : "富裕"}；请说明这是有意为之，或让它所应衡量的内容占更大权重。`,
    brief: (factor, rho, measure, countries) =>
      `“${factor}”随收入变化：其与${audit.incomeKind(measure)}的等级相关系数为${fixed(rho, 2)}，按${counted(countries)}计算`,
  },
  "near-constant": {
    title: "近乎恒定的指标",
    rule: "在对某项计入权重的指标有数据的候选国家（至少十个）中，每100个有95个或以上归一化得分相同（caret的nearZeroVar所用的95比5的频率比；Kuhn 2008，Journal of Statistical Software 28(5)）。其权重使所有国家同样升降，只对其余少数国家起决定作用。",
    same: (most, of, score, weight) =>
      `有数据的${of}个候选国家中，${most}个得分为${digits(score, 3)}：它几乎不能区分任何国家，其${percentTo(weight, 1)}的权重使各国同样变动；请将其改为限制条件，或补充更能说明差别的内容。`,
    brief: (title, same, countries) => `${title}：有数据的${counted(countries)}中，${same}个得分相同`,
  },
  "minimum-coverage": {
    title: "取决于最低数据要求的排名",
    rule: "将权重方案对数据的每项最低要求（minimumCoverage，在0与1之间）上下变动0.1，再对候选国家重新排名。因此而进入或退出的国家，是由阈值的选择决定的，而不是由关于需求或意愿的数据决定的。如果前25名中有国家退出，或进入的国家将位列其中，则需要人工处理；否则列为提示。",
    ranking: "排名",
    hangs: (by, left, entered) => {
      const who = [
        ...(left.length > 0 ? [`退出的是${named(left)}`] : []),
        ...(entered.length > 0 ? [`进入的是${named(entered)}`] : []),
      ];
      return `${moves(by, left.length, entered.length)}：${who.join("；")}。请说明哪些数据不可缺少（“requires”），而不是说明需要多少数据。`;
    },
    brief: (subject, by, left, entered) => `${subject}：${moves(by, left, entered)}`,
  },
};
