import { lines } from '../utterances.ts';

export const differentIssue = lines(`
  otro
  otra
  otro asunto
  otro problema
  otro tema
  otra cosa
  otra consulta
  otra pregunta
  otra duda
  uno nuevo
  uno diferente
  uno distinto
  es otro
  es otro asunto
  es otro problema
  es otro tema
  es otra cosa
  es otra consulta
  es otra pregunta
  es por otra cosa
  es por otro asunto
  es sobre otra cosa
  es sobre otro asunto
  es de otra cosa
  por otra cosa
  para otra cosa
  sobre otra cosa
  sobre otro asunto
  sobre otro tema
  asunto diferente
  asunto distinto
  asunto nuevo
  nuevo
  nueva
  nuevo asunto
  nuevo problema
  nueva consulta
  nueva pregunta
  un nuevo problema
  un asunto nuevo
  un problema nuevo
  una consulta nueva
  una pregunta nueva
  una pregunta diferente
  una duda nueva
  una cosa diferente
  problema nuevo
  problema diferente
  problema distinto
  tema diferente
  tema nuevo
  diferente
  distinto
  algo diferente
  algo distinto
  algo nuevo
  algo más
  es diferente
  es distinto
  es nuevo
  es algo nuevo
  es algo diferente
  es algo distinto
  es un asunto diferente
  es un asunto nuevo
  es un problema nuevo
  es un problema distinto
  es una consulta diferente
  es un tema completamente distinto
  ahora es otra cosa
  ahora es otro problema
  esta vez es otra cosa
  esta vez es otro asunto
  sí otro
  sí otro asunto
  sí es otra cosa
  hola es otra cosa
  hola es por otro asunto
  hola tengo otra pregunta
  hola tengo otro problema
  buenas tengo una consulta diferente
  tengo otra pregunta
  tengo otra duda
  tengo otra consulta
  tengo otro problema
  tengo otro problema ahora
  tengo un problema nuevo
  tengo un problema diferente
  tengo una pregunta nueva
  tengo una pregunta diferente
  tengo una duda distinta
  ahora tengo otro problema
  me surgió otro problema
  me salió otra duda
  quiero preguntar otra cosa
  quiero preguntar algo diferente
  quisiera preguntar otra cosa
  quería consultar otra cosa
  quería preguntarle otra cosa
  le escribo por otra cosa
  te escribo por otro tema
  vengo por otra cosa
  vengo por otro asunto
  necesito ayuda con otra cosa
  necesito otra cosa
  me puede ayudar con otra cosa
  me puedes ayudar con otro tema
  una cosa más
  una pregunta más
  una consulta aparte
  un tema aparte
  aparte de eso otra cosa
  cambio de tema
  cambiemos de tema
  hablemos de otra cosa
  no tiene que ver con eso
  no tiene nada que ver
  no tiene nada que ver con lo de antes
  nada que ver con lo anterior
  no está relacionado con lo anterior
  no es el mismo
  no es el mismo asunto
  no es el mismo problema
  no es el mismo tema
  no es la misma consulta
  no es la misma pregunta
  no es la misma cosa
  no es lo mismo
  no es lo mismo de antes
  no es por lo mismo
  no es sobre lo mismo
  no es igual
  no no es lo mismo
  no no es el mismo problema
  no otro asunto
  no otra cosa
  no otro problema
  no otro
  no uno nuevo
  no uno diferente
  no ahora es otra cosa
  no esta vez es diferente
  no es eso
  no es ese problema
  no es por eso
  no es sobre eso
  no es de eso
  no es lo anterior
  no es el de antes
  no es lo de antes
  no es lo de ayer
  eso no
  ese no
  ya no es eso
  ya no es por eso
  ya no es el mismo problema
  ya no es lo mismo
  eso ya se arregló ahora tengo otro problema
  eso ya está resuelto tengo otra pregunta
  ese ya quedó ahora es otra cosa
  lo otro ya se resolvió esto es nuevo
  olvida lo anterior tengo otra pregunta
  olvide lo de antes es otro asunto
  no ese ya está este es nuevo
  no ese no otro
  no ese no uno nuevo
  no lo que hablamos antes
  no lo que le pregunté antes
  no lo que vimos
  ya no es sobre eso
  ya no tengo ese problema pero tengo otro
  eso ya funciona pero ahora falla otra cosa
  ya se arregló aquello ahora es otra cosa
  lo anterior ya quedó tengo otra duda
  lo primero ya está ahora tengo otra consulta
  lo otro ya se solucionó vengo por algo nuevo
  tengo una segunda pregunta
  segunda pregunta
  segundo problema
  siguiente pregunta
  otra preguntita
  otra dudita
  una pregunta más por favor
  una duda más
  también tengo otra pregunta
  también otra cosa
  además tengo otra duda
  además otro problema
  por cierto tengo otra pregunta
  aparte tengo otra duda
  aparte de eso tengo otro problema
  ahora quiero preguntar otra cosa
  ahora quiero saber otra cosa
  quiero empezar otro tema
  quiero hacer una consulta nueva
  quiero hacer otra consulta
  quiero reportar otra cosa
  quiero reportar otro problema
  quiero reportar un problema nuevo
  quiero abrir otro caso
  quiero abrir un caso nuevo
  un caso nuevo
  otro caso
  otro reporte
  un reporte nuevo
  otra solicitud
  una solicitud nueva
  otra queja
  otro motivo
  un motivo diferente
  otra razón
  otra situación
  una situación nueva
  una situación distinta
  totalmente diferente
  totalmente distinto
  completamente diferente
  completamente nuevo
  nada que ver
  nada que ver con el chat de antes
  nada que ver con lo que le pregunté
  no tiene que ver con lo de ayer
  no tiene que ver con mi pregunta anterior
  no tiene relación
  no va por ahí
  no va por eso
  no va sobre lo mismo
  no vengo a lo mismo
  no es mi problema anterior
  no es mi pregunta de antes
  no es el asunto anterior
  no es el problema anterior
  no es aquel problema
  no es esa pregunta
  este es nuevo
  este es otro
  este es un problema nuevo
  esta es otra pregunta
  esto es nuevo
  esto es otra cosa
  esto es diferente
  esto es aparte
  esto es de hoy
  surgió otra cosa
  surgió algo nuevo
  me pasó otra cosa
  me pasó algo nuevo
  pasó algo distinto
  ahora falla otra cosa
  ahora no funciona otra cosa
  cambié de tema
  vamos con otro tema
  pasemos a otra cosa
  no es ese
  no es esa
  no era ese
  no era eso
  esa no es
  esa no
  eso no es
  eso no era
  ese no era
  ese asunto no
  ese asunto no es
  ese problema no es
  ese problema ya no
  ese tema no
  esa pregunta no es
  el mismo no
  el mismo asunto no
  el mismo problema no es
  lo mismo no
  lo mismo no es
  la misma no
  la misma pregunta no
  el anterior no
  el de antes no
  lo de antes no
  lo de antes no es
  lo anterior no
`);
