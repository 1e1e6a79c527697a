import type { workbook as english } from "../en/workbook.ts";
import { workbook as made } from "../made/zh/workbook.ts";

/** Names of the workbook's sheets, and the heads of their columns. */
export const workbook: typeof english = {
  ...made,
  howTo: ({ ranking, country, scores, normalised, raw, gates }) => [
    `工作表“Profile”中的黄色单元格可以修改：权重、量表两端的数值（from、to）、方向（direction）和最低数据覆盖率（minimumCoverage）。工作表“${raw}”、“${normalised}”、“${scores}”、“${ranking}”和“${country}”由公式随之计算。权重留空即为1；最低数据覆盖率留空即取上级节点的值。`,
    `工作表“Profile”受保护但没有密码，以免误改其他内容。改动之处在其中标出，工作表“${ranking}”显示每个国家升降了几名。“${ranking}”中的区间及其后的各列取自报告：在没有改动时显示。`,
    `被排除或单列的国家保留在工作表“${scores}”中。清空“${gates}”中的黄色单元格，该限制条件即不再生效。权重方案无法表达这一点：工作簿交回后，该限制条件重新生效，并给出警告。`,
    `名次：得分更高的国家数加1；得分事先四舍五入到12位有效数字。图表位于“${ranking}”中表格的右侧。`,
    "灰色斜体数字是固定数值：不由任何公式算出，任何黄色单元格也不改变它们。",
    `“${normalised}”和“${raw}”中各国均无任何内容的列已隐藏。打印时，工作表“${scores}”只印到各因素的得分为止。“${raw}”占用的页数最多，而“${country}”只用几页即可列出一个国家的数值。`,
  ],
};
