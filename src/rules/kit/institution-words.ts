/** Heads that make any capitalised words beside them an institution. */
export const STRONG_HEADS = new Set(
  (
    "university universität université universidad universidade università universitat universiteit uniwersytet univerzita universitas universiti üniversitesi college collège polytechnic politecnico école " +
    "hospital hospitals hôpital hôpitaux ospedale policlinico rigshospital ziekenhuis krankenhaus universitätsklinikum universitätsspital universitätsmedizin uniklinik klinikum clinic clínica clinique infirmary hospice " +
    "institute institutes institut instituto istituto institutet foundation fondation fondazione fundación fundação stiftung stichting academy académie ministry " +
    "school-of-medicine school-of-public-health school-of-pharmacy medical-school medical-college college-of-medicine centre-hospitalier centre-hospitalier-universitaire medical-center medical-centre cancer-center cancer-centre cancer-institute " +
    "cancer-hospital children's-hospital university-hospital general-hospital comprehensive-cancer-center health-system healthcare-system health-sciences-center health-science-center nhs-trust nhs-foundation-trust " +
    "research-institute research-center research-centre research-foundation charitable-trust business-school medical-group department-of-health department-of-defense department-of-public-health department-of-justice national-institutes national-laboratory ministry-of-health health-center health-centre eye-center heart-center heart-centre retina-center retinal-center surgery-center diabetes-center dermatology-center allergy-center pain-center kidney-center research-council cancer-specialists retina-consultants oncology-associates"
  ).split(" "),
);

/** Words of medicine and place-less description: an institution's name holds one word beside them and its head. */
export const DESCRIPTIVE = new Set(
  (
    "commercial strong solid financial scientific strategic best system systems care healthcare service services of for and & the de la du at in comprehensive cancer medical clinical research health heart eye general children's women's regional local area community national central public private teaching academic leading major top many several various other both " +
    "medicine surgery oncology hematology neurology cardiology dermatology pediatrics pharmacy nursing science sciences law business engineering technology human biomedical translational " +
    "payment prospective outpatient inpatient university universities hospital hospitals clinic institute institutes college school center centre foundation academy department division faculty unit trust graduate drug disease diseases biology genetics immunology study studies"
  ).split(" "),
);

/** Words that end an institution's name on its left, beside those that end any name. */
export const INSTITUTION_STOPS = new Set(
  "department division section professor fellow dean director chief chair chairman member head lecturer investigator physician oncologist surgeon dr program service annual conference meeting congress symposium summit gala awards award webinar visiting adjunct emeritus associate assistant clinical-professor adults ph.d phd m.d md mba study trial patients researchers researcher scientists scientist experts doctors physicians surgeons investigators team teams faculty students alumni".split(
    " ",
  ),
);
