/** A record as a library's page shows it, in two languages; invented for the tests. */
export const SAMPLE_RECORD = `TY  - JOUR
ID  - harbour-2024
TI  - 同伴支持对港区老年糖尿病患者自我管理的影响
TI  - Effects of peer support on self-management of older patients with diabetes in a harbour district
AU  - 林海燕
AU  - 周启明
JO  - 港湾护理杂志
PY  - 2024
VL  - 7
IS  - 2
SP  - 101
EP  - 109
DO  - 10.5555/harbour.2024.101
KW  - 同伴支持
KW  - 糖尿病
KW  - 自我管理
KW  - peer support
KW  - diabetes
KW  - self-management
AB  - 目的：探讨同伴支持对老年糖尿病患者自我管理的影响。方法：将港区两家社区卫生服务中心的168名患者随机分为同伴支持组和常规护理组。同伴支持组的患者每两周与一名经过培训的同伴见面。六个月后测量血糖，并用问卷评价自我管理。结果：同伴支持组的血糖控制优于常规护理组，服药依从性也有所提高。两组的体重没有差异。许多患者说，与有相同经历的人交谈使他们更有信心。结论：同伴支持能够改善老年糖尿病患者的自我管理，值得在社区推广。
AB  - Objective: To examine the effect of peer support on self-management of older patients with diabetes. Methods: 168 patients of two community health centres in the harbour district were randomly assigned to peer support or usual care. Patients in the peer support group met a trained peer every two weeks. After six months, blood glucose was measured and self-management was assessed by a questionnaire. Results: Blood glucose control was better in the peer support group than in the usual care group, and medication adherence improved as well. Body weight did not differ. Many patients said that talking to someone with the same experience gave them confidence. This was felt most by those who lived alone. Conclusion: Peer support can improve self-management of older patients with diabetes and is worth spreading in communities.
ER  - 
`;
