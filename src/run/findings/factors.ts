/** The factors to which texts and analysts speak, in the order of the fact sheet; which indicator speaks to which, each says itself. */
export const FACTORS: readonly { readonly id: string; readonly title: string }[] = [
  { id: "prevalence", title: "Prevalence and forms of child trafficking" },
  { id: "political-will", title: "Political will" },
  { id: "law-and-plan", title: "Law, national action plan and strategy" },
  { id: "engagement", title: "Engagement with civil society and international organisations" },
  { id: "us-programs", title: "Related programmes of the United States" },
  { id: "restrictions", title: "Restrictions on assistance" },
  { id: "recommendations", title: "Recommendations" },
];
