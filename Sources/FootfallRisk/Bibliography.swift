/// Every publication that the catalogue cites, by key; nothing that it does not cite.
public enum Bibliography {
  public static let all: [Citation] = [
    Citation(
      "anderson-2022", "Anderson LM et al.", 2022,
      "What is the effect of changing running step rate on injury, performance and "
        + "biomechanics?",
      "Sports Med Open", doi: "10.1186/s40798-022-00504-0"),
    Citation(
      "arellano-2011", "Arellano CJ, Kram R", 2011,
      "The effects of step width and arm swing on energetic cost and lateral balance "
        + "during running",
      "J Biomech"),
    Citation(
      "bramah-2018", "Bramah C et al.", 2018,
      "Is there a pathological gait associated with common soft tissue running injuries?",
      "Am J Sports Med 46:3023", doi: "10.1177/0363546518793657"),
    Citation(
      "brindle-2014", "Brindle RA et al.", 2014,
      "Changing step width alters lower extremity biomechanics during running",
      "Gait Posture 39:124", doi: "10.1016/j.gaitpost.2013.06.010"),
    Citation(
      "buist-2008", "Buist I et al.", 2008,
      "No effect of a graded training program on the number of running-related "
        + "injuries in novice runners",
      "Am J Sports Med 36:33", doi: "10.1177/0363546507307505"),
    Citation(
      "ceyssens-2019", "Ceyssens L et al.", 2019,
      "Biomechanical risk factors associated with running-related injuries",
      "Sports Med 49:1095", doi: "10.1007/s40279-019-01110-z"),
    Citation(
      "dillon-2023", "Dillon S et al.", 2023,
      "Aetiological factors of running-related injuries: a 12-month prospective study",
      "Sports Med Open", doi: "10.1186/s40798-023-00589-1"),
    Citation(
      "ferro-sanchez-2023", "Ferro-Sánchez A et al.", 2023,
      "An analysis of running impact on different surfaces",
      "Int J Environ Res Public Health 20:6405", doi: "10.3390/ijerph20146405"),
    Citation(
      "frandsen-2025", "Schuster Brandt Frandsen J et al.", 2025,
      "How much running is too much?",
      "Br J Sports Med 59:1203", doi: "10.1136/bjsports-2024-109380"),
    Citation(
      "heiderscheit-2011", "Heiderscheit BC et al.", 2011,
      "Effects of step rate manipulation on joint mechanics during running",
      "Med Sci Sports Exerc 43:296", doi: "10.1249/MSS.0b013e3181ebedf4"),
    Citation(
      "kliethermes-2021", "Kliethermes SA et al.", 2021,
      "Lower step rate is associated with a higher risk of bone stress injury",
      "Br J Sports Med 55:851", doi: "10.1136/bjsports-2020-103833"),
    Citation(
      "lieberman-2015", "Lieberman DE et al.", 2015,
      "Effects of stride frequency and foot position at landing on braking force, hip "
        + "torque, impact peak force and the metabolic cost of running",
      "J Exp Biol 218:3406"),
    Citation(
      "luedke-2016", "Luedke LE et al.", 2016,
      "Influence of step rate on shin injury and anterior knee pain in high school runners",
      "Med Sci Sports Exerc 48:1244", doi: "10.1249/MSS.0000000000000890"),
    Citation(
      "malisoux-2016", "Malisoux L et al.", 2016,
      "Injury risk in runners using standard or motion control shoes",
      "Br J Sports Med 50:481", doi: "10.1136/bjsports-2015-095031"),
    Citation(
      "malisoux-2020", "Malisoux L et al.", 2020,
      "Shoe cushioning influences the running injury risk according to body mass",
      "Am J Sports Med 48:473", doi: "10.1177/0363546519892578"),
    Citation(
      "malisoux-2024", "Malisoux L et al.", 2024,
      "Gait asymmetry in spatiotemporal and kinetic variables does not increase "
        + "running-related injury risk",
      "BMJ Open Sport Exerc Med 10:e001787", doi: "10.1136/bmjsem-2023-001787"),
    Citation(
      "matijevich-2019", "Matijevich ES et al.", 2019,
      "Ground reaction force metrics are not strongly correlated with tibial bone load "
        + "when running",
      "PLoS ONE", doi: "10.1371/journal.pone.0210000"),
    Citation(
      "meardon-2012", "Meardon SA, Campbell S, Derrick TR", 2012,
      "Step width alters iliotibial band strain during running",
      "Sports Biomech 11:464", doi: "10.1080/14763141.2012.699547"),
    Citation(
      "nielsen-2014", "Nielsen RO et al.", 2014,
      "Foot pronation is not associated with increased injury risk in novice runners "
        + "wearing a neutral shoe",
      "Br J Sports Med 48:440", doi: "10.1136/bjsports-2013-092202"),
    Citation(
      "nielsen-2014b", "Nielsen RO et al.", 2014,
      "A prospective study on time to recovery in 254 injured novice runners",
      "PLoS ONE 9:e99877", doi: "10.1371/journal.pone.0099877"),
    Citation(
      "noehren-2012", "Noehren B et al.", 2012,
      "Proximal and distal kinematics in female runners with patellofemoral pain",
      "Clin Biomech", pubMed: "PMC3984468"),
    Citation(
      "noehren-2013", "Noehren B, Hamill J, Davis I", 2013,
      "Prospective evidence for a hip etiology in patellofemoral pain",
      "Med Sci Sports Exerc 45:1120", doi: "10.1249/MSS.0b013e31828249d2"),
    Citation(
      "peterson-2022", "Peterson B et al.", 2022,
      "Biomechanical and musculoskeletal measurements as risk factors for "
        + "running-related injury in non-elite runners",
      "Sports Med Open 8:38", doi: "10.1186/s40798-022-00416-z"),
    Citation(
      "rathleff-2014", "Rathleff MS et al.", 2014,
      "Is hip strength a risk factor for patellofemoral pain?",
      "Br J Sports Med", doi: "10.1136/bjsports-2013-093305"),
    Citation(
      "szymanek-2020", "Szymanek et al.", 2020,
      "Is step rate associated with running injury incidence?",
      "Int J Sports Phys Ther", pubMed: "PMID 32269855"),
    Citation(
      "thakkar-2019", "Thakkar B et al.", 2019,
      "Tibiofemoral joint forces in female recreational runners vary with step frequency",
      "Med Sci Sports Exerc 51:1444", doi: "10.1249/MSS.0000000000001915"),
    Citation(
      "theisen-2014", "Theisen D et al.", 2014,
      "Influence of midsole hardness of standard cushioned shoes on running-related "
        + "injury risk",
      "Br J Sports Med"),
    Citation(
      "thijs-2008", "Thijs Y et al.", 2008,
      "Gait-related intrinsic risk factors for patellofemoral pain in novice "
        + "recreational runners",
      "Br J Sports Med 42:466", doi: "10.1136/bjsm.2008.046649"),
    Citation(
      "van-der-worp-2015", "van der Worp MP et al.", 2015,
      "Injuries in runners: a systematic review on risk factors and sex differences",
      "PLoS ONE", pubMed: "PMC4338213"),
    Citation(
      "van-oeveren-2021", "van Oeveren BT et al.", 2021,
      "The biomechanics of running and running styles: a synthesis",
      "Sports Biomech", doi: "10.1080/14763141.2021.1873411"),
    Citation(
      "waite-2021", "Waite N, Goetschius J, Lauver JD", 2021,
      "Effect of grade and surface type on peak tibial acceleration in trained "
        + "distance runners",
      "J Appl Biomech 37:2", doi: "10.1123/jab.2020-0096"),
    Citation(
      "wang-2024", "Wang Y et al.", 2024,
      "The biomechanical influence of step width on typical locomotor activities: a "
        + "systematic review",
      "Sports Med Open", doi: "10.1186/s40798-024-00750-4"),
    Citation(
      "willems-2021", "Willems T et al.", 2021,
      "Motion-control shoes reduce the risk of pronation-related pathologies in "
        + "recreational runners",
      "J Orthop Sports Phys Ther 51:135", doi: "10.2519/jospt.2021.9710"),
    Citation(
      "williams-1991", "Williams KR, Ziff JL", 1991,
      "Changes in distance running mechanics due to systematic variations in running style",
      "Int J Sport Biomech"),
    Citation(
      "willson-2014", "Willson JD et al.", 2014,
      "Effects of step length on patellofemoral joint stress in female runners",
      "Clin Biomech 29:243"),
    Citation(
      "willy-2012", "Willy RW et al.", 2012,
      "Are mechanics different between male and female runners with patellofemoral pain?",
      "Med Sci Sports Exerc 44:2165", doi: "10.1249/MSS.0b013e3182629215"),
    Citation(
      "zandbergen-2023", "Zandbergen MA et al.", 2023,
      "Peak tibial acceleration should not be used as indicator of tibial bone loading "
        + "during running",
      "Sports Biomech", doi: "10.1080/14763141.2022.2164345"),
  ]

  /// The publication of a key, or `nil` where there is none.
  public static func citation(_ key: String) -> Citation? {
    all.first { $0.key == key }
  }
}
