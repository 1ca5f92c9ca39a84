/**
 * Surnames so common that a full name with one of them does not tell a person: the most frequent of the United States
 * census of 2010 and of China, Korea, Vietnam and India. Lower case, without accents.
 */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(
  (
    "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson " +
    "thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young " +
    "allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter " +
    "roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers " +
    "gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood " +
    "james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez " +
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo park choi jung kang cho yoon jang lim " +
    "tran le pham hoang phan vu singh kumar sharma gupta khan das shah muller schmidt schneider fischer weber meyer wagner " +
    "tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi ivanov cohen levy silva santos rossi ferrari dubois"
  ).split(" "),
);
