/** Traditional characters that stand in names of places, and below each the simplified one. */
const traditional =
  "亞歐東紐蘭羅島爾聯國達極屬薩奧魯維貝時納聖萊區馬剛庫麥倫頓誕賽與愛濟幾內臘關蓋別領澤買約韓開撾賴盧脫紹緬門來諾賓邊蘇揚獅敘勞灣烏嶼茲岡萬圖偽靈喬義葉長寧鮑凱湯贊韋羣華顛當會眾榮獨鮮堅處協祕臺敍彊錫黃瑪龍紅廣雙爭戰聲權團總組織歲";
const simplified =
  "亚欧东纽兰罗岛尔联国达极属萨奥鲁维贝时纳圣莱区马刚库麦伦顿诞赛与爱济几内腊关盖别领泽买约韩开挝赖卢脱绍缅门来诺宾边苏扬狮叙劳湾乌屿兹冈万图伪灵乔义叶长宁鲍凯汤赞韦群华颠当会众荣独鲜坚处协秘台叙疆锡黄玛龙红广双争战声权团总组织岁";

let pairs: ReadonlyMap<string, string> | undefined;

/** Chinese in simplified characters, as far as names of places need it: "衣索比亞聯邦" becomes "衣索比亚联邦". */
export function simplify(text: string): string {
  if (!/[\u4e00-\u9fff]/.test(text)) return text;
  pairs ??= new Map([...traditional].map((character, at) => [character, simplified[at]!]));
  return text.replace(/[\u4e00-\u9fff]/g, (character) => pairs!.get(character) ?? character);
}
