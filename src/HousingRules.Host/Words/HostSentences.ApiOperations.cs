using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What the operations of the HTTP API do, as its document says.</summary>
internal static partial class HostSentences
{
    public static LocalizedText OperationCases => new("案件列表", "a page of the cases of the key's place");

    public static LocalizedText OperationCase => new("一件案件：所处状态和可登记的事项", "a case, where it stands, and what may be recorded");

    public static LocalizedText OperationHistory => new("办理记录", "everything that was added to a case");

    public static LocalizedText OperationOpen => new("开立案件", "open a case");

    public static LocalizedText OperationRecord => new("登记事项", "say what has happened in a case");

    public static LocalizedText OperationCorrect => new("更正或撤销已登记的事项", "correct or withdraw an event");

    public static LocalizedText OperationDetermine => new("判定一户", "decide one household");

    public static LocalizedText OperationExplain => new("判定一户并说明理由", "decide one household and say why");

    public static LocalizedText OperationWhatIf => new("若某些事实改变，判定有何不同", "what would be decided if some facts were otherwise");

    public static LocalizedText OperationExportCases => new("导出案件，一件一行", "all cases, a line each");

    public static LocalizedText OperationLedgers => new("县、镇、村三级台账", "the ledgers of county, towns and villages");

    public static LocalizedText OperationLedgerWorkbook => new("三级台账的工作簿", "the ledgers as a workbook");

    public static LocalizedText OperationOpenMany => new("按名册开立多件案件", "open a case for each household of a roster");

    public static LocalizedText OperationRecordMany => new("登记多件案件的事项", "say what has happened in many cases");

    public static LocalizedText OperationPolicies => new("政策及其摘要", "the policies, with their digests");

    public static LocalizedText OperationRules => new("规则", "the rules of a policy");

    public static LocalizedText OperationStatements => new("条款及原文", "the statements of a policy's source, with their quotes");

    public static LocalizedText OperationFacts => new("事实的 JSON Schema", "what can be said of a household, as a JSON Schema");

    public static LocalizedText OperationCheck => new("检查结果", "what is proved of a policy, and what was found");
}
